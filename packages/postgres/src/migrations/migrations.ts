import { tables } from "./0001-tables.ts";
import { contacts } from "./0002-contacts.ts";
import { policies } from "./0003-policies.ts";
import { places } from "./0004-places.ts";
import { facts } from "./0005-facts.ts";
import { tenants } from "./0006-tenants.ts";
import { lists } from "./0007-lists.ts";
import { room } from "./0008-room.ts";
import { leases } from "./0009-leases.ts";

/** One step of the schema, forward only. Once released it never changes: its checksum says so, and a test. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** SHA-256 of its statements for the default schema. */
  readonly checksum: string;
  readonly statements: (schema: string) => readonly string[];
}

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: "tables",
    checksum: "615cad915fcc2cfd1a4c9047c6fe181476fea1d50b44b1b9319b7fc2b21da082",
    statements: tables,
  },
  {
    number: 2,
    name: "contacts",
    checksum: "15487c11a9fbd43f8c17010e7c866acdb08ee3407258d734c8c38ae557e232e7",
    statements: contacts,
  },
  {
    number: 3,
    name: "policies",
    checksum: "cf12532dedfccdbfffb66cb7789dd47b2f9a45213ee1f207f495fc1960a1b23a",
    statements: policies,
  },
  {
    number: 4,
    name: "places",
    checksum: "ca61f6596a28c85a81976f94002f3c40cc57d7647fa21135fc5d30989786fea0",
    statements: places,
  },
  {
    number: 5,
    name: "facts",
    checksum: "4b881b6e6e4563e63353fb9cc164b1ed3a8f098cf6ebd2cbccc21f68add59f1b",
    statements: facts,
  },
  {
    number: 6,
    name: "tenants",
    checksum: "309240e0eadcad5b5487f05abfa4d70ea437743e8fe7dc0710ec844ba2e28eda",
    statements: tenants,
  },
  {
    number: 7,
    name: "lists",
    checksum: "b51070beb1b54bf70851bb4a55cabaedca3cf2a70cbe8fcbb73085145bd422d6",
    statements: lists,
  },
  {
    number: 8,
    name: "room",
    checksum: "fda0f32711687eb90f5b2039c6edf96d87b43e5781bba9b237ffebecdae4ee31",
    statements: room,
  },
  {
    number: 9,
    name: "leases",
    checksum: "8030a894c6d607e504f32d99f902a50213cd3137d1f526185c34f3601fe819aa",
    statements: leases,
  },
];
