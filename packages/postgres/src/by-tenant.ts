/** One of something for each tenant, made when it is first asked for. */
export const byTenant = <Made>(make: (tenant: string) => Made): ((tenant: string) => Made) => {
  const made = new Map<string, Made>();
  return (tenant) => {
    const known = made.get(tenant) ?? make(tenant);
    made.set(tenant, known);
    return known;
  };
};
