/**
 * The tables of the feed as Kysely sees them; `migrations.ts` makes them.
 *
 * In the clear stand only random ids, counters, positions, hashes and instants. Whatever a person
 * wrote is in a `sealed` column, with the id of the key that seals it (see `at-rest.ts`).
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
  schema_version: SchemaVersionTable;
}
