import { inject } from "vitest";

// Pages that need a server take it from the environment, as an application does.
process.env["DATABASE_URL"] = inject("databaseUrl" as never);
