import type { PartItem } from "../parts/part-item.ts";
import type { SendInFile } from "./send-in-state.ts";

/** Whether this is the very device that the customer has on loan: of those without a serial number, nobody can tell. */
export const isLoaner = ({ loaner }: Pick<SendInFile, "loaner">, { part, serial }: PartItem): boolean =>
  loaner?.suppliedAt != null && serial !== null && loaner.item.part === part && loaner.item.serial === serial;
