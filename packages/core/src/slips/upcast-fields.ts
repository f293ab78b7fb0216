import { signatureUpcast } from "../event/signature.ts";

type Data = Readonly<Record<string, unknown>>;

const valueUpcast = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || !("type" in value)) return value;
  if (value.type === "signature") return signatureUpcast(value);
  if (value.type === "list" && "rows" in value) return { ...value, rows: (value.rows as readonly Data[]).map(cells) };
  if (value.type !== "seal") return value;
  const { keeper = null, image = null } = value as Data;
  return { type: "seal", keeper: keeper === null ? null : { actor: keeper }, image, on: null };
};

const cells = (row: Data): Data =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, valueUpcast(cell)]));

/** Filled fields of the shape in which a signature and a seal told less, in today's. */
export const filledUpcast = (data: Data): Data => ({ ...data, fields: cells(data["fields"] as Data) });

/** A signed event of that shape. */
export const slipSignedUpcast = (data: Data): Data => ({ ...data, signature: signatureUpcast(data["signature"]) });
