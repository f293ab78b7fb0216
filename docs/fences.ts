/** An example: the code of one `ts` fence, and where it is written. */
export interface Fence {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  /** The line of the file that holds the code's first line, from 1. */
  readonly line: number;
  readonly code: string;
}

/**
 * The `ts` fences of a Markdown page, or of the doc comments of a TypeScript file.
 *
 * @throws Error for a fence that looks like TypeScript and would be skipped, and for one that is never closed
 */
export const fencesIn = (file: string, text: string): readonly Fence[] => {
  const bare = file.endsWith(".md") ? pageLine : commentLine;
  const found: Fence[] = [];
  let open: { language: string; marker: string; line: number; code: string[] } | undefined;
  text.split("\n").forEach((raw, index) => {
    const line = bare(raw.trimEnd());
    const [, indent = "", marker = "", language = ""] = /^(\s*)(`{3,})\s*(.*)$/.exec(line ?? "") ?? [];
    if (open === undefined) {
      if (marker === "") return;
      if (/^(ts|tsx|mts|typescript)\b/.test(language) && language !== "ts")
        throw new Error(`${file}:${String(index + 1)}: every example is run: write \`\`\`ts, not \`\`\`${language}`);
      open = { language, marker: indent + marker, line: index + 2, code: [] };
    } else if (marker !== "" && language === "" && marker.length >= open.marker.trim().length) {
      if (open.language === "ts") found.push({ file, line: open.line, code: dedented(open) });
      open = undefined;
    } else open.code.push(line ?? "");
  });
  if (open !== undefined) throw new Error(`${file}:${String(open.line - 1)}: this fence is never closed`);
  return found;
};

const pageLine = (line: string): string => line;

/** A line of a doc comment without its star; other lines of the source hold no fence. */
const commentLine = (line: string): string | undefined => /^\s*\* ?(?!\/)(.*)$/.exec(line)?.[1];

/** A fence in a list is indented with its item. */
const dedented = ({ marker, code }: { marker: string; code: readonly string[] }): string => {
  const indent = marker.length - marker.trimStart().length;
  return code.map((line) => (line.slice(0, indent).trim() === "" ? line.slice(indent) : line)).join("\n");
};
