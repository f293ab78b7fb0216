import { sha256 as digestOf } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Hex SHA-256 of a text in UTF-8, where a lone surrogate stands as U+FFFD.
 *
 * A library's and not the platform's: core runs where there may be no crypto, and decides without waiting for one.
 */
export const sha256 = (text: string): string => bytesToHex(digestOf(utf8ToBytes(text)));
