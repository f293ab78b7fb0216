import * as z from "zod";
import { LocalDate } from "../time/local-date-schema.ts";
import { Id } from "./actor.ts";
import { Contact } from "./sealing.ts";

/** What is known of a unit's official seal 公章 on a slip. */
export const unitSealFields = {
  /** Who keeps the seal: somebody who acts in the system, or a contact. */
  keeper: z
    .union([z.strictObject({ actor: Id }).readonly(), Contact])
    .nullable()
    .default(null),
  /** Where the application keeps its image. */
  image: Id.nullable().default(null),
  /** The date written beside it. */
  on: LocalDate.nullable().default(null),
};

/** A unit's official seal 公章 on a slip. */
export const UnitSeal = z.strictObject(unitSealFields).readonly();
export type UnitSeal = z.infer<typeof UnitSeal>;

/** What is known of a signature, wherever it stands. When it was given is said by what it was given with. */
export const signatureFields = {
  signer: Contact,
  /** Such as 业主 owner, 用户 user, 顾客代表 customer representative, or `frontDesk`. */
  capacity: Id,
  /** Typed, drawn on a screen, read from paper, or the unit's seal alone. */
  method: z.enum(["typed", "drawn", "paperScan", "unitSeal"]),
  /** Where the application keeps the drawing or the scan. */
  image: Id.nullable().default(null),
  /** The unit's official seal beside it. */
  seal: UnitSeal.nullable().default(null),
};

/** Whether a signature by the unit's seal has one. */
export const isSealed = ({ method, seal }: { readonly method: string; readonly seal: unknown }): boolean =>
  method !== "unitSeal" || seal !== null;
/** What is said where it has none. */
export const sealWanted = { path: ["seal"], message: "must be given where the seal is the signature" };

/** Who signed, in which capacity and how. */
export const Signature = z.strictObject(signatureFields).refine(isSealed, sealWanted).readonly();
export type Signature = z.infer<typeof Signature>;

type Data = Readonly<Record<string, unknown>>;

/** A signature of the shape that only told whether a seal stood beside it, in today's. */
export const signatureUpcast = (kept: unknown): unknown => {
  if (typeof kept !== "object" || kept === null) return null;
  const { sealed = false, ...signature } = kept as Data;
  return { ...signature, image: null, seal: sealed === true ? { keeper: null, image: null, on: null } : null };
};

/** An event that keeps a signature of that shape; nobody had made a digest of what was signed. */
export const signedUpcast = (data: Data): Data => ({
  ...data,
  signature: signatureUpcast(data["signature"]),
  digest: null,
});
