import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { selfSigned } from './self-signed.js';

export const SAML_ISSUER = 'https://idp.kestrel.example/metadata';
export const SAML_ENTRY = 'https://idp.kestrel.example/sso';
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

interface Party {
  readonly entityMeta: { getEntityID(): string; getAssertionConsumerService(binding: 'post'): string };
}

interface Idp extends Party {
  parseLoginRequest(
    sp: Party,
    binding: 'redirect',
    request: { readonly query: Readonly<Record<string, string>> },
  ): Promise<{ readonly extract: { readonly request: { readonly id: string } } }>;
  createLoginResponse(
    sp: Party,
    request: null,
    binding: 'post',
    user: object,
    options: {
      readonly customTagReplacement: (template: string) => { readonly id: string; readonly context: string };
    },
  ): Promise<{ readonly context: string }>;
}

const require = createRequire(import.meta.url);
/** What is used of it here: its own types bring those of browsers into the whole project. */
const { IdentityProvider, SamlLib, ServiceProvider, setSchemaValidator } = require('samlify') as {
  readonly IdentityProvider: (settings: object) => Idp;
  readonly ServiceProvider: (settings: { readonly metadata: string }) => Party;
  readonly SamlLib: {
    replaceTagsByValue(template: string, values: Readonly<Record<string, string>>): string;
  };
  readonly setSchemaValidator: (validator: { validate(): Promise<string> }) => void;
};

// What is signed here is what the tests mean to send, schema or not.
setSchemaValidator({ validate: async () => 'not validated' });

export interface SamlAnswer {
  readonly nameId: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly nameIdFormat?: string;
  readonly audience?: string;
  readonly recipient?: string;
  readonly issuer?: string;
  /** Of the assertion, in minutes from now. */
  readonly from?: number;
  readonly until?: number;
  /** Leaves out which request is answered: nobody asked. */
  readonly unsolicited?: boolean;
}

/** A real SAML provider that signs assertions; `certificate` is what the settings of ours get. */
export class SamlHouse {
  readonly certificate: string;
  private readonly idp: Idp;

  constructor() {
    const { keyPem, certificate } = selfSigned('idp.kestrel.example');
    this.certificate = certificate;
    this.idp = IdentityProvider({
      entityID: SAML_ISSUER,
      privateKey: keyPem,
      signingCert: certificate,
      isAssertionEncrypted: false,
      requestSignatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      nameIDFormat: [PERSISTENT],
      singleLogoutService: [
        { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: SAML_ENTRY },
      ],
      singleSignOnService: [
        { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: SAML_ENTRY },
      ],
    });
  }

  /** The ID of the request in an address that a browser was sent to. */
  async requestIn(url: string, metadata: string): Promise<string> {
    const query = Object.fromEntries(new URL(url).searchParams);
    const { extract } = await this.idp.parseLoginRequest(ServiceProvider({ metadata }), 'redirect', {
      query,
    });
    return extract.request.id;
  }

  /** The XML of an answer whose assertion is signed. */
  async answer(metadata: string, requestId: string, wish: SamlAnswer): Promise<string> {
    const sp = ServiceProvider({ metadata });
    const address = sp.entityMeta.getAssertionConsumerService('post');
    const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
    const { context } = await this.idp.createLoginResponse(
      sp,
      null,
      'post',
      {},
      {
        customTagReplacement: (template: string) => {
          const statement = attributesOf(wish.attributes ?? {});
          const filled = SamlLib.replaceTagsByValue(template.replace('{AttributeStatement}', statement), {
            ID: `_${randomUUID()}`,
            AssertionID: `_${randomUUID()}`,
            Issuer: wish.issuer ?? SAML_ISSUER,
            IssueInstant: at(0),
            Destination: address,
            StatusCode: 'urn:oasis:names:tc:SAML:2.0:status:Success',
            Audience: wish.audience ?? sp.entityMeta.getEntityID(),
            SubjectRecipient: wish.recipient ?? address,
            SubjectConfirmationDataNotOnOrAfter: at(wish.until ?? 5),
            ConditionsNotBefore: at(wish.from ?? -1),
            ConditionsNotOnOrAfter: at(wish.until ?? 5),
            NameIDFormat: wish.nameIdFormat ?? PERSISTENT,
            NameID: wish.nameId,
            InResponseTo: requestId,
            AuthnStatement: '',
          });
          return {
            id: requestId,
            context: wish.unsolicited ? filled.replaceAll(/ InResponseTo="[^"]*"/g, '') : filled,
          };
        },
      },
    );
    return Buffer.from(context, 'base64').toString('utf8');
  }
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  const parts = Object.entries(attributes).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
  );
  return parts.length > 0 ? `<saml:AttributeStatement>${parts.join('')}</saml:AttributeStatement>` : '';
}
