import { COMPATIBILITY, SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import { catalogus, schemaIdOf } from '@iwlz/contracts';
import { Unavailable } from '../../port.js';

const PATIENCE_MS = 10_000;
const NETWORK = /ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|EPIPE|socket hang up|timeout/i;

/** A schema registry that speaks the API of Confluent. Ids and schemas never change, so what was answered once is kept. */
export class Registry {
  readonly #client: SchemaRegistry;
  readonly #ids = new Map<string, Promise<number>>();
  readonly #schemas = new Map<number, string>();
  readonly #ceTypes = new Map<number, string>();

  constructor(
    private readonly url: string,
    private readonly prefix: string,
  ) {
    this.#client = new SchemaRegistry({ host: url, clientId: 'iwlz', retry: { retries: 2 } });
  }

  /** The id of a schema, registered under the subject when it is new there. Throws in one sentence what the registry refuses. */
  schemaId(subject: string, schema: string): Promise<number> {
    const name = `${subject}\n${schema}`;
    let id = this.#ids.get(name);
    if (!id) {
      id = this.#register(subject, schema);
      this.#ids.set(name, id);
      // A refusal may be mended and a fault pass: next time it is asked again.
      id.catch(() => this.#ids.delete(name));
    }
    return id;
  }

  /** First asks, then registers: nearly always it is there already, and asking costs the registry less. */
  async #register(subject: string, schema: string): Promise<number> {
    const avro = { type: SchemaType.AVRO, schema } as const;
    const name = this.prefix + subject;
    try {
      const id = await inTime(
        this.#client.getRegistryIdBySchema(name, avro).catch(async (error: unknown) => {
          if (!isUnknown(error)) throw error;
          const registered = await this.#client.register(avro, {
            subject: name,
            compatibility: COMPATIBILITY.FULL_TRANSITIVE,
          });
          return registered.id;
        }),
      );
      this.#schemas.set(id, schema);
      return id;
    } catch (error) {
      throw this.#refusal(subject, error);
    }
  }

  /** The schema of an id; throws when there is none. */
  async schema(id: number): Promise<string> {
    const known = this.#schemas.get(id);
    if (known !== undefined) return known;
    const answer = await this.#get(`/schemas/ids/${id}`);
    if (answer.status === 404) throw new Error(`schema ${id} is niet geregistreerd`);
    if (!answer.ok) throw new Unavailable(`schemaregister antwoordt met ${answer.status}`);
    const { schema } = (await answer.json()) as { schema: string };
    const text = OURS.get(canonical(schema)) ?? schema;
    this.#schemas.set(id, text);
    return text;
  }

  /** The CloudEvents type of a value; of one that nobody can read a name that says so: whoever reads it meets the same. */
  async ceType(value: Buffer): Promise<string> {
    const id = idOf(value);
    if (id === undefined) return UNKNOWN;
    const known = this.#ceTypes.get(id);
    if (known !== undefined) return known;
    const type = await this.schema(id).then(ceTypeOf, (error: unknown) => {
      if (error instanceof Unavailable) throw error;
      return UNKNOWN;
    });
    this.#ceTypes.set(id, type);
    return type;
  }

  /** Throws `Unavailable` when the registry does not answer now. */
  async ping(): Promise<void> {
    const { ok, status } = await this.#get('/config');
    if (!ok) throw new Unavailable(`schemaregister antwoordt met ${status}`);
  }

  async #get(path: string): Promise<Response> {
    try {
      return await fetch(this.url + path, { signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      throw new Unavailable(`schemaregister onbereikbaar op ${this.url}`, { cause: error });
    }
  }

  #refusal(subject: string, error: unknown): unknown {
    if (!(error instanceof Error) || error instanceof Unavailable) return error;
    const { status } = error as { status?: number };
    if (status === 409)
      return new Error(
        `schemaregister: het schema van ${subject} past niet bij wat er al staat (FULL_TRANSITIVE); een veld erbij krijgt een standaardwaarde, een andere wijziging wordt een nieuwe versie`,
        { cause: error },
      );
    if (error.name === 'ConfluentSchemaRegistryCompatibilityError')
      return new Error(`schemaregister: ${subject} moet op FULL_TRANSITIVE staan: ${error.message}`, { cause: error });
    if ((status ?? 0) >= 500 || status === 429 || NETWORK.test(error.message))
      return new Unavailable(`schemaregister onbereikbaar op ${this.url}: ${error.message}`, { cause: error });
    return new Error(`schemaregister weigert het schema van ${subject}: ${error.message}`, { cause: error });
  }
}

const UNKNOWN = 'nl.iwlz.onbekend';

/** What the client makes of a 404. */
function isUnknown(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConfluentSchemaRegistryError';
}

/** JSON without white space and with its keys in one order: a registry may give back another layout than it was given. */
function canonical(schema: string): string {
  return JSON.stringify(JSON.parse(schema), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Our schemas by their canonical form: readers find one text faster than another that says the same. */
const OURS: ReadonlyMap<string, string> = new Map(catalogus.events.map((e) => [canonical(e.schema), e.schema]));

function idOf(value: Buffer): number | undefined {
  try {
    return schemaIdOf(value);
  } catch {
    return undefined;
  }
}

function ceTypeOf(schema: string): string {
  const { namespace, name } = JSON.parse(schema) as { namespace?: string; name?: string };
  return catalogus.events.find((e) => e.subject.endsWith(`-${namespace}.${name}`))?.ceType ?? UNKNOWN;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable('schemaregister zwijgt')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
