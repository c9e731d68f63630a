/** Settings are components of the realm. Keycloak's own admin API keeps them, and tells what they are made of. */
import { call, get } from "../api";

const COMPONENTS = "../components";
const SERVER_INFO = "../../../serverinfo";
const PACK = "io.doorstep.spi.";

export interface Property {
  readonly name: string;
  readonly label?: string;
  readonly helpText?: string;
  readonly type: string;
  readonly defaultValue?: unknown;
  readonly options?: readonly string[];
  readonly secret: boolean;
  readonly required: boolean;
}

/** One of the ways in which something of a kind works, such as through a vendor. */
export interface Provider {
  readonly id: string;
  readonly helpText?: string;
  readonly properties: readonly Property[];
}

export interface Kind {
  /** The type of its components. */
  readonly type: string;
  /** Whether a realm may have more than one. */
  readonly several: boolean;
  readonly providers: readonly Provider[];
}

export type Values = Readonly<Record<string, readonly string[]>>;

export interface Setting {
  readonly id: string;
  readonly name?: string;
  readonly providerId: string;
  readonly providerType: string;
  readonly config: Values;
}

/** As somebody meets them who sets a realm up. */
const ORDER = [
  "otp.OtpProvider",
  "sms.SmsProvider",
  "onboarding.AccountTypeProvider",
  "kyc.CaseProvider",
  "verification.AadhaarVerifier",
  "verification.PanVerifier",
  "verification.BankAccountVerifier",
  "access.FeatureProvider",
  "wallet.WalletProvider",
  "login.LoginHistoryProvider",
  "audit.AuditProvider",
].map((name) => PACK + name);

const SOLE = ORDER.filter((type) => !/\.(Sms|AccountType|Feature)Provider$/.test(type));

interface ServerInfo {
  readonly componentTypes: Record<string, readonly Provider[]>;
}

let kinds: Promise<readonly Kind[]> | undefined;

/** Asked once: they change with the server alone. */
export function loadKinds(): Promise<readonly Kind[]> {
  kinds ??= get<ServerInfo>(SERVER_INFO)
    .then(({ componentTypes }) =>
      Object.entries(componentTypes)
        .filter(([type]) => type.startsWith(PACK))
        .map(([type, providers]) => ({ type, providers, several: !SOLE.includes(type) }))
        .sort((one, other) => place(one.type) - place(other.type)),
    )
    .catch((failure) => {
      kinds = undefined;
      throw failure;
    });
  return kinds;
}

/** What another jar brings comes last. */
function place(type: string): number {
  return ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length;
}

/** Those of the pack, what counts first before the others. */
export async function loadSettings(signal?: AbortSignal): Promise<readonly Setting[]> {
  const all = await get<readonly Setting[]>(COMPONENTS, {}, signal);
  return all
    .filter((setting) => setting.providerType.startsWith(PACK))
    .sort((one, other) => priority(other) - priority(one) || nameOf(one).localeCompare(nameOf(other)));
}

export function priority(setting: Setting): number {
  return Number(setting.config.priority?.[0] ?? 0);
}

export function nameOf(setting: Setting): string {
  return setting.name ?? setting.providerId;
}

export function wordOf(type: string): string {
  return type.substring(type.lastIndexOf(".") + 1);
}

export function remove(setting: Setting): Promise<void> {
  return call("DELETE", `${COMPONENTS}/${setting.id}`);
}

/** Keeps what was changed, and nothing else: what was left as it is follows the server's defaults. */
export function save(setting: Setting, provider: Provider, typed: Values): Promise<void> {
  const before = shown(provider, setting.config);
  const config = Object.fromEntries(
    Object.entries(typed)
      .map(([name, values]) => [name, cleaned(values)] as const)
      // of another provider, if that was thought of first
      .filter(([name]) => name in before)
      .filter(([name, now]) => !same(now, before[name] ?? [])),
  );
  return setting.id
    ? call("PUT", `${COMPONENTS}/${setting.id}`, { ...setting, config })
    : call("POST", COMPONENTS, { ...setting, id: undefined, config });
}

/** What holds: the values that are kept, or else the defaults. */
export function shown(provider: Provider, config: Values): Values {
  return Object.fromEntries(
    provider.properties.map((property) => [property.name, config[property.name] ?? defaults(property)]),
  );
}

export function defaults({ defaultValue }: Property): readonly string[] {
  const values = Array.isArray(defaultValue) ? defaultValue : [defaultValue];
  return cleaned(values.map((value) => String(value ?? "")));
}

function cleaned(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i]);
}
