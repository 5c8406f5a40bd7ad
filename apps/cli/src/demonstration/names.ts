/** Given and family names of one origin, to be combined; none is meant to be anybody's. */
export interface NamePool {
  readonly citizenship: string;
  readonly language: 'en' | 'fr';
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const pool = (
  citizenship: string,
  given: string,
  family: string,
  language: 'en' | 'fr' = 'en',
): NamePool => ({
  citizenship,
  language,
  given: given.split(', '),
  family: family.split(', '),
});

export const NAME_POOLS: readonly NamePool[] = [
  pool(
    'IN',
    'Ananya, Rohan, Priya, Arjun, Kavya, Ishaan, Meera, Vikram, Nandini, Aditya',
    'Sharma, Patel, Iyer, Reddy, Kaur, Banerjee, Deshmukh, Nair, Chaudhary, Gill',
  ),
  pool(
    'VN',
    'Linh, Minh Anh, Quỳnh, Đức, Thảo, Hoàng, Ngọc Bích, Tuấn',
    'Nguyễn, Trần, Lê, Phạm, Đặng, Bùi, Võ, Hoàng',
  ),
  pool(
    'CN',
    'Xiaoyu, Jiahao, Meilin, Zihan, Yichen, Ruoxi, Haoran, Shuyi',
    'Wang, Li, Zhang, Chen, Liu, Zhao, Huang, Wu',
  ),
  pool('CN', '子涵, 雨欣, 浩然, 思远', '王, 李, 陈, 林'),
  pool(
    'PL',
    'Mateusz, Zofia, Łukasz, Małgorzata, Stanisław, Agnieszka',
    'Kowalski, Wiśniewska, Wójcik, Dąbrowska, Żurawski, Śliwińska',
  ),
  pool(
    'FR',
    'Chloé, Théo, Maëlys, Éloi, Anaïs, Rémi, Noémie, Loïc',
    'Lefèvre, Moreau, Gauthier, Chevalier, Besançon, Desrosiers, D’Aubigny, Périer',
    'fr',
  ),
  pool(
    'MA',
    'Yasmine, Ilyès, Salma, Anas, Imane, Mehdi',
    'El Amrani, Benali, Tazi, Ouazzani, Bennis, Chraïbi',
    'fr',
  ),
  pool(
    'EG',
    'Mariam, Youssef, Nour, Karim, Salma, Omar',
    'Hassan, Abdel-Rahman, Fouad, Mansour, El-Sayed, Naguib',
  ),
  pool('JO', 'ليلى, عمر, نور', 'حداد, خوري, منصور'),
  pool(
    'NG',
    'Chidinma, Tunde, Amara, Emeka, Folake, Ibrahim, Ngozi',
    'Okafor, Adeyemi, Balogun, Eze, Nwosu, Danjuma, Olawale',
  ),
  pool('GH', 'Akosua, Kwame, Efua, Kofi', 'Mensah, Boateng, Owusu, Asante'),
  pool('CI', 'Aya, Koffi, Mariam, Yao', 'Kouassi, Koné, Traoré, N’Guessan', 'fr'),
  pool(
    'BR',
    'João Pedro, Luíza, Thiago, Beatriz, Caio, Letícia',
    'Conceição, Araújo, Magalhães, Figueiredo, Assunção, Brandão',
  ),
  pool(
    'MX',
    'Ximena, José Luis, Valentina, Andrés, Renata',
    'Hernández López, Núñez, Gutiérrez, Peña Ortiz, Ibáñez',
  ),
  pool('CO', 'María José, Santiago, Camila, Nicolás', 'Rodríguez, Castaño, Muñoz Vélez, Londoño'),
  pool('KR', 'Seo-yeon, Min-jun, Ji-woo, Do-hyun, Ha-eun', 'Kim, Park, Choi, Jeong, Lim'),
  pool('JP', 'Yui, Haruto, Sakura, Ren', 'Takahashi, Kobayashi, Ōnishi, Fujimoto'),
  pool('IR', 'Shirin, Kaveh, Parisa, Arash, Niloufar', 'Ahmadi, Rostami, Karimi, Farahani, Moradi'),
  pool('PK', 'Ayesha, Bilal, Zainab, Hamza', 'Qureshi, Malik, Siddiqui, Chaudhry'),
  pool('BD', 'Tasnim, Rafiq, Nusrat, Fahim', 'Rahman, Chowdhury, Akter, Hossain'),
  pool('NP', 'आरती, सुजन, प्रिया', 'श्रेष्ठ, गुरुङ, थापा'),
  pool('NP', 'Sujata, Bikram, Anjali', 'Shrestha, Gurung, Thapa'),
  pool('TR', 'Elif, Çağlar, Zeynep, Işıl, Özgür', 'Yıldız, Şahin, Öztürk, Aydın, Güneş'),
  pool('UA', 'Oksana, Taras, Yuliia, Dmytro', 'Kovalenko, Shevchuk, Bondar, Melnyk'),
  pool('DE', 'Lena, Jörg, Friederike, Maximilian', 'Müller, Schäfer, Weiß, Köhler'),
  pool('PH', 'Maria Angelica, Jose Miguel, Katrina, Paolo', 'Santos, Dela Cruz, Villanueva, Reyes'),
  pool('KE', 'Wanjiru, Otieno, Achieng, Kiprono', 'Kamau, Odhiambo, Mutua, Cheruiyot'),
  pool('US', 'Madison, Tyler, Jordan', 'Whitfield, Calloway, Sandoval'),
  pool('IS', 'Sigríður, Þórður', 'Jónsdóttir, Ægisson'),
];
