import { factsLabelled } from "../labelled-facts.ts";

/** What the ways of service are called. */
export const MODES = { onsite: "On site", remote: "Remote", resident: "Resident engineer" } as const;

/** How often something was done. */
export const times = (count: number): string => (count === 1 ? "once" : `${String(count)} times`);

/** The line that ends what a customer is told. */
export const CONTACT_US = "If you have any questions, please contact the service desk and quote the number above.";

/** The facts that many notices share. */
export const facts = factsLabelled({
  reference: "Service request",
  references: {
    complaint: "Complaint",
    training: "Training",
    securityAccident: "Security accident",
    consequence: "Reward or penalty",
    problem: "Problem",
    article: "Article",
    configurationItem: "Configuration item",
    reviews: "Series of reviews",
    emergency: "Emergency",
    emergencyPlan: "Emergency plan",
  },
  revisit: "Follow-up",
  customer: "Customer",
  site: "Site",
  contact: "Contact",
  engineer: "Engineer",
  mode: "Service",
  modes: MODES,
  appointment: "Appointment",
  tier: "Service level",
  tiers: { standard: "Standard", advanced: "Advanced", vip: "VIP" },
  startedAt: "Running since",
  dueAt: "Due",
  store: "Store",
  part: "Part",
  quantity: "Quantity",
});
