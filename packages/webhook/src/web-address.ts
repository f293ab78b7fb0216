/**
 * The address that somebody entered for their webhook, or null when it is none that is called: other than `https:` or
 * `http:`, with a user name, with a space or control character in it, or longer than 2,000 characters.
 */
export const webAddress = (text: string): URL | null => {
  if (text.length > LONGEST || /[\p{C}\p{Z}\\]/u.test(text) || !ONE_ADDRESS.test(text) || !URL.canParse(text))
    return null;
  const url = new URL(text);
  return url.username === "" && url.password === "" ? url : null;
};

const LONGEST = 2_000;
/** A second scheme would be a second address, unless it was escaped. */
const ONE_ADDRESS = /^https?:\/\/(?!.*:\/\/)[^,]+$/i;
