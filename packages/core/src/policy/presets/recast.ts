import { codeLists } from "../../lists/code-lists.ts";
import type { NoticeRoute, NoticeRoutes } from "../notice-rules.ts";
import type { RequestRules } from "../request-rules.ts";
import type { Role } from "../service-policy.ts";
import { roles } from "./roles.ts";

/** Role of the standard organisation → who plays that part in another one. */
export type Cast = Readonly<Record<string, readonly string[]>>;

const played = (roles: readonly string[], cast: Cast): readonly string[] => [
  ...new Set(roles.flatMap((role) => cast[role] ?? [role])),
];

/** The same permissions in an organisation of other parts. */
export const recastPermissions = (permissions: RequestRules["permissions"], cast: Cast): RequestRules["permissions"] =>
  Object.fromEntries(Object.entries(permissions).map(([command, roles]) => [command, played(roles, cast)]));

/** The same notices, told to those who play the parts there. */
export const recastNotices = (notices: NoticeRoutes, cast: Cast): NoticeRoutes =>
  Object.fromEntries(
    Object.entries(notices).map(([notice, routes]) => [
      notice,
      routes.flatMap((route): readonly NoticeRoute[] =>
        typeof route === "object" ? played([route.role], cast).map((role) => ({ role })) : [route],
      ),
    ]),
  );

/** The roles of the presets with these beside them, as the list of roles calls them. */
export const rolesWith = (...ids: readonly string[]): readonly Role[] => [
  ...roles,
  ...codeLists.role.options
    .filter(({ id }) => ids.includes(id) && !roles.some((role) => role.id === id))
    .map(({ id, label }) => ({ id, label })),
];
