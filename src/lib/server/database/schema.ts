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
  schema_version: SchemaVersionTable;
}
