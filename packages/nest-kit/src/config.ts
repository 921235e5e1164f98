import { leesTijdstip } from '@iwlz/basis';
import { catalogus } from '@iwlz/contracts';
import { z } from 'zod';
import { nl } from 'zod/locales';

/** One environment variable: how it is read, and what `--help` says about it. */
interface Setting {
  readonly schema: z.ZodType;
  readonly standaard: string;
  readonly betekenis: string;
}

z.config(nl());

/** The role of who runs the platform: may do everything that changes something. */
export const BEHEERDER = 'beheerder';

const rollen = new Set([BEHEERDER, ...catalogus.topics.flatMap((t) => t.lezers)]);

const toegangssleutels = z.string().transform((tekst, ctx) =>
  tekst.split(',').map((deel) => {
    const [partij = '', rol = '', sleutel = ''] = deel.trim().split(':');
    if (!partij || !rollen.has(rol) || sleutel.length < 16) {
      ctx.addIssue({
        code: 'custom',
        message: `schrijf partij:rol:sleutel (rol: ${[...rollen].join(', ')}; sleutel van ten minste 16 tekens), met komma's ertussen`,
      });
    }
    return { partij, rol, sleutel };
  }),
);

const tijdstip = z.string().transform((tekst, ctx) => {
  const t = leesTijdstip(tekst);
  if (t === undefined)
    ctx.addIssue({ code: 'custom', message: 'schrijf een tijdstip met zone, zoals 2026-05-20T10:00:00+02:00' });
  return t!;
});

const brokers = z.string().transform((tekst, ctx) => {
  const adressen = tekst.split(',').map((deel) => deel.trim());
  if (!adressen.every((adres) => /^[^\s:]+:\d{1,5}$/.test(adres)))
    ctx.addIssue({ code: 'custom', message: "schrijf host:poort, met komma's ertussen" });
  return adressen;
});

const zorgkantoren = z.string().transform((tekst, ctx) => {
  const codes = tekst.split(',').map((deel) => deel.trim());
  if (!codes.every((code) => /^\d{4}$/.test(code)))
    ctx.addIssue({ code: 'custom', message: "schrijf zorgkantoorcodes van vier cijfers, met komma's ertussen" });
  return codes;
});

/** Every setting there is. The order is that of the help text. */
const settings = {
  KETEN_DATA: {
    schema: z.string().default('.keten'),
    standaard: '.keten',
    betekenis: 'map met de gegevens van de ingebouwde database',
  },
  KETEN_MAP: {
    schema: z.string().optional(),
    standaard: 'KETEN_DATA/uitwisseling',
    betekenis: 'map met in/, verwerkt/, afgekeurd/, retour/ en uit/ voor wie bestanden aanlevert of krijgt',
  },
  CAK_BESTANDEN: {
    schema: zorgkantoren.default([]),
    standaard: 'geen: het CAK leest de gebeurtenissen',
    betekenis: "zorgkantoren waarvan CA317 en CA319 als bestand in uit/ komen, met komma's ertussen",
  },
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
    standaard: '3000',
    betekenis: 'poort van HTTP; 0 kiest een vrije',
  },
  HOST: {
    schema: z.string().default('127.0.0.1'),
    standaard: '127.0.0.1',
    betekenis: 'adres van HTTP; breder dan de eigen machine mag alleen met TOEGANGSSLEUTELS',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'begint met postgres://')
      .optional(),
    standaard: 'de ingebouwde PostgreSQL',
    betekenis: 'PostgreSQL om op te draaien',
  },
  KAFKA_BROKERS: {
    schema: brokers.optional(),
    standaard: 'geen: het log staat in de database',
    betekenis: "Kafka om het log op te zetten: host:poort, met komma's ertussen",
  },
  SCHEMA_REGISTRY_URL: {
    schema: z
      .string()
      .regex(/^https?:\/\//, 'begint met http:// of https://')
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    standaard: 'geen; verplicht met KAFKA_BROKERS',
    betekenis: 'schemaregister met de API van Confluent',
  },
  KAFKA_VOORVOEGSEL: {
    schema: z
      .string()
      .regex(/^[\w.-]{0,100}$/, 'ten hoogste 100 letters, cijfers, punten, streepjes')
      .default(''),
    standaard: 'geen',
    betekenis: 'staat op Kafka voor de naam van elk topic en subject, voor meer dan een keten op een cluster',
  },
  KLOK: {
    schema: tijdstip.optional(),
    standaard: 'de klok van de machine',
    betekenis: 'tijdstip waarop de klok stilstaat tot POST /klok; zonder DATABASE_URL, of om te oefenen op Kafka',
  },
  PSEUDONIEM_SLEUTEL: {
    schema: z.string().min(32, 'ten minste 32 tekens').optional(),
    standaard: 'gemaakt in KETEN_DATA; verplicht met DATABASE_URL',
    betekenis: 'geheim waarmee het register een BSN opzoekt zonder het te bewaren',
  },
  TOEGANGSSLEUTELS: {
    schema: toegangssleutels.optional(),
    standaard: 'geen: alleen de eigen machine, zonder sleutel',
    betekenis: "wie mag lezen en aanleveren: partij:rol:sleutel, met komma's ertussen",
  },
  MAX_BERICHT_MB: {
    schema: z.coerce.number().int().min(1).max(4_096).default(256),
    standaard: '256',
    betekenis: 'grootste bericht dat wordt aangenomen, in MB',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    standaard: 'info',
    betekenis: 'vanaf welk niveau er gelogd wordt',
  },
} satisfies Record<string, Setting>;

/** The settings of a process, read once and then passed on. */
export type Config = { readonly [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> };

/** All mistakes in the environment at once, each with its setting and what to do. */
export class OngeldigeConfig extends Error {
  override readonly name = 'OngeldigeConfig';
  constructor(readonly fouten: readonly string[]) {
    super(
      ['De instellingen kloppen niet:', ...fouten.map((f) => `  - ${f}`), 'Alle instellingen: iwlz start --help'].join(
        '\n',
      ),
    );
  }
}

/** Reads the settings; throws `OngeldigeConfig` with every mistake. Values are not repeated: some are secrets. */
export function leesConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const gegeven = Object.fromEntries(Object.keys(settings).flatMap((k) => (env[k] ? [[k, env[k]]] : [])));
  const gelezen = z
    .object(Object.fromEntries(Object.entries(settings).map(([k, s]) => [k, s.schema])))
    .safeParse(gegeven);
  const fouten = gelezen.success ? [] : gelezen.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  const config = gelezen.data as Config | undefined;
  fouten.push(...samenhang(gegeven, config));
  if (fouten.length > 0 || !config) throw new OngeldigeConfig(fouten);
  return config;
}

/** Rules over several settings; judged on what was given, so that they are reported together with the rest. */
function samenhang(gegeven: Record<string, string | undefined>, config: Config | undefined): string[] {
  const fouten: string[] = [];
  if (gegeven['DATABASE_URL'] && gegeven['KLOK'] && !gegeven['KAFKA_BROKERS'])
    fouten.push('KLOK: kan alleen op de ingebouwde database, dus zonder DATABASE_URL');
  if (gegeven['KAFKA_BROKERS'] && !gegeven['SCHEMA_REGISTRY_URL'])
    fouten.push('SCHEMA_REGISTRY_URL: verplicht met KAFKA_BROKERS');
  for (const naam of ['SCHEMA_REGISTRY_URL', 'KAFKA_VOORVOEGSEL']) {
    if (gegeven[naam] && !gegeven['KAFKA_BROKERS']) fouten.push(`${naam}: kan alleen met KAFKA_BROKERS`);
  }
  if (gegeven['DATABASE_URL'] && !gegeven['PSEUDONIEM_SLEUTEL'])
    fouten.push('PSEUDONIEM_SLEUTEL: verplicht met DATABASE_URL; elk proces moet dezelfde hebben');
  const host = config?.HOST ?? gegeven['HOST'] ?? '127.0.0.1';
  if (!/^(127(\.\d{1,3}){3}|::1|localhost)$/.test(host) && !gegeven['TOEGANGSSLEUTELS']) {
    fouten.push(`TOEGANGSSLEUTELS: verplicht omdat HOST (${host}) breder luistert dan deze machine`);
  }
  return fouten;
}

/** The help text: every setting with its default and meaning. */
export function configHelp(): string {
  return Object.entries(settings)
    .map(([naam, s]) => `  ${naam.padEnd(20)}${s.betekenis}\n${' '.repeat(22)}standaard: ${s.standaard}`)
    .join('\n');
}
