/**
 * The tables as Kysely sees them; `migrations.ts` makes them.
 *
 * Of the feed only random ids, counters, positions, hashes and instants stand in the clear. Whatever a
 * person wrote is in a `sealed` column, with the id of the key that seals it (see `at-rest.ts`). Editions
 * of the guideline content are about nobody, and stand as they are.
 */
import type { ColumnType } from 'kysely';

/** Bytes: better-sqlite3 and pg both give a Buffer. */
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;

export interface OrganisationTable {
  id: string;
  name: string;
  /** The position of the newest entry of its feed; 0 when there is none. */
  position: number;
  /** Changes when a backup is restored. */
  epoch: string;
  /** An edition of its own or of the app's; null for the newest that the app brings. */
  in_force: ColumnType<string | null, string | null | undefined>;
  /** JSON text, by name; null where nothing was ever set. */
  settings: ColumnType<string | null, string | null | undefined>;
  /** When an assignment next begins or ends, as an ISO instant; null for never. */
  assignments_due: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface FeedEntryTable {
  organisation: string;
  position: number;
  kind: 'change' | 'granted' | 'ended';
  family: string;
  /** Author of the change, or whose access it is. */
  account: string;
  /** Device of the change, or the creator in a grant. */
  device: string | null;
  counter: number | null;
  hash: string | null;
  /** 1 when the author's access had ended. */
  late: number;
  /** Bytes of `sealed`, so that a page can be cut without reading it. */
  size: number;
  key: string | null;
  sealed: Bytes | null;
}

export interface FeedRecordTable {
  organisation: string;
  record: string;
  family: string;
  /** 1 where it holds what the family or somebody in it is called; null where nobody has told. */
  naming: ColumnType<number | null, number | null | undefined, number | null>;
  key: string;
  sealed: Bytes;
}

/** One row a stretch of access; `until_position` is null while it lasts. */
export interface FeedAccessTable {
  organisation: string;
  account: string;
  family: string;
  from_position: number;
  until_position: number | null;
}

/** The last end of access after which a device confirmed that the family has left it. */
export interface FeedLeftTable {
  organisation: string;
  device: string;
  family: string;
  until_position: number;
}

export interface FeedDeviceTable {
  id: string;
  organisation: string;
  account: string;
  /** Highest counter the server knows of it. */
  highest: number;
  /** The feed's position when the device was first seen. */
  since_position: number;
  first_seen: string;
  last_contact: string;
  /** The phone whose vault it is of; null until that is known. */
  phone: ColumnType<string | null, string | null | undefined, string | null>;
}

/** What some release of Nabij brought. */
export interface AppEditionTable {
  id: string;
  name: string;
  date: string;
  content: string;
  /** Of the content. */
  sha256: string;
  added_at: string;
}

/** What an administrator loaded, made whole with the app's own content where it adds to that. */
export interface OrganisationEditionTable {
  organisation: string;
  id: string;
  name: string;
  date: string;
  /** Name of the edition that it adds to; '' where it stands alone. */
  adds_to: string;
  content: string;
  sha256: string;
  /** The file as it was loaded, to make it whole anew when the app's own content changes. */
  file: string;
  source: string;
  /** SHA-256 of the app's own content that it was made whole with. */
  made_with: string;
  added_at: string;
  /** Account of the administrator. */
  added_by: string;
}

/** Who belongs to which organisation; `ended_at` is an ISO instant, null while they do. */
export interface AccountMemberTable {
  account: string;
  organisation: string;
  role: string;
  name: string;
  /** Name of the team; '' for none. */
  team: ColumnType<string, string | undefined, string>;
  ended_at: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Only the SHA-256 of a link's token is kept. `expires` is an ISO instant. */
export interface AccountWelcomeTable {
  hash: string;
  expires: string;
}

export interface AccountInviteTable {
  organisation: string;
  /** SHA-256 of the link's token. */
  hash: string;
  email: string;
  name: string;
  role: string;
  team: string;
  invited_by: string;
  made_at: string;
  expires: string;
  /** Whose new password it is for; null where somebody is invited. */
  account: ColumnType<string | null, string | null | undefined, string | null>;
  used_at: ColumnType<string | null, string | null | undefined, string | null>;
}

/** What ours knows of a session of better-auth's. */
export interface AccountSessionTable {
  organisation: string;
  /** Id of the session. */
  session: string;
  account: string;
  made_at: string;
  /** When its owner last proved in full who they are. */
  proved_at: string;
  /** To some ten minutes. */
  last_used: string;
  /** How: password, totp, passkey, recovery-code or oidc. */
  way: string;
  /** 0 while the second factor is still to come. */
  whole: number;
  phone: ColumnType<string | null, string | null | undefined, string | null>;
}

/** The secret of a code app, sealed; `pending` until a code confirmed it. */
export interface AccountTotpTable {
  account: string;
  state: 'pending' | 'set';
  key: string;
  /** Base64. */
  sealed: string;
  /** Of the last code that was taken: it and those before it are spent. */
  last_step: number;
}

/** Recovery codes that are still good, hashed with a key that lies outside the database. */
export interface AccountRecoveryTable {
  account: string;
  hash: string;
}

/** A passkey to log in with. */
export interface AccountPasskeyTable {
  account: string;
  /** Of the credential, base64url. */
  id: string;
  /** COSE, base64url. */
  public_key: string;
  counter: number;
  /** Joined by commas. */
  transports: string;
  name: string;
  made_at: string;
}

/** What a passkey was asked to sign and has signed: that isn't taken a second time. */
export interface AccountChallengeTable {
  hash: string;
  expires: string;
}

/** Guesses by address or account, under a keyed hash. */
export interface AccountTriesTable {
  key: string;
  count: number;
  until: string;
}

export interface AccountOidcTable {
  organisation: string;
  issuer: string;
  subject: string;
  account: string;
}

/** A phone is a vault: one person's, from its making until it is emptied. */
export interface PhoneTable {
  organisation: string;
  id: string;
  account: string;
  name: string;
  /** SHA-256 of what lies sealed in the vault and goes along with every request for families. */
  secret_hash: string;
  /** SHA-256 of what a locked phone asks and hands in with; good for nothing else. */
  credential_hash: string;
  since: string;
  last_contact: string;
  app_version: string;
  /** Changes not yet sent, as the phone last told. */
  unsent: number;
  removed_at: ColumnType<string | null, string | null | undefined, string | null>;
  removed_by: ColumnType<string | null, string | null | undefined, string | null>;
  emptied_at: ColumnType<string | null, string | null | undefined, string | null>;
}

/** What a phone handed in while locked, or somebody as a rescue file. */
export interface HandInTable {
  organisation: string;
  /** SHA-256 of what was handed in: the same is taken once. */
  hash: string;
  account: string;
  phone: string | null;
  way: 'locked' | 'removed' | 'file';
  received_at: string;
  /** How many changes it holds. */
  changes: number;
  state: 'placed' | 'quarantined' | 'accepted' | 'rejected';
  decided_by: ColumnType<string | null, string | null | undefined, string | null>;
  decided_at: ColumnType<string | null, string | null | undefined, string | null>;
  key: string | null;
  /** The changes, while somebody has to decide on them. */
  sealed: Bytes | null;
}

/** Who should have which family when; `feed_access` follows it. Instants are ISO. */
export interface AssignmentTable {
  organisation: string;
  id: string;
  family: string;
  account: string;
  kind: 'own' | 'stand-in' | 'emergency';
  from_at: string;
  /** Null while no end is known. */
  until_at: string | null;
  given_by: string | null;
  given_at: string;
  /** The reason of emergency access, sealed. */
  key: string | null;
  sealed: Bytes | null;
}

/** The log. No word of what a person wrote stands in it. */
export interface AuditTable {
  organisation: string;
  id: string;
  at: string;
  /** Who did it; null where nobody was logged in. */
  account: string | null;
  act: string;
  /** Random id of what it was about: account, family, phone. */
  subject: string | null;
  /** A few English words from a fixed list, or a count. */
  detail: string | null;
}

export interface SchemaVersionTable {
  version: number;
  applied_at: string;
}

export interface Schema {
  organisation: OrganisationTable;
  feed_entry: FeedEntryTable;
  feed_record: FeedRecordTable;
  feed_access: FeedAccessTable;
  feed_left: FeedLeftTable;
  feed_device: FeedDeviceTable;
  app_edition: AppEditionTable;
  organisation_edition: OrganisationEditionTable;
  account_member: AccountMemberTable;
  account_welcome: AccountWelcomeTable;
  account_invite: AccountInviteTable;
  account_session: AccountSessionTable;
  account_oidc: AccountOidcTable;
  account_totp: AccountTotpTable;
  account_recovery: AccountRecoveryTable;
  account_passkey: AccountPasskeyTable;
  account_challenge: AccountChallengeTable;
  account_tries: AccountTriesTable;
  phone: PhoneTable;
  hand_in: HandInTable;
  assignment: AssignmentTable;
  audit: AuditTable;
  schema_version: SchemaVersionTable;
}
