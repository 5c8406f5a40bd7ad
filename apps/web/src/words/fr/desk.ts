export default { title: 'Desk' };
