/** Texts are compared and ordered by their bytes, whatever the database's locale. */
export const TEXT = 'text COLLATE "C"';

/** The columns that say which stream a row belongs to. */
export const STREAM = `tenant_id ${TEXT} NOT NULL, kind ${TEXT} NOT NULL, stream_id ${TEXT} NOT NULL`;
