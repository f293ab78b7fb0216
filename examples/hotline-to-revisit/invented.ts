/** What the source says, and what this example adds to it. Printed first, so that nobody takes one for the other. */
export const invented = `
The case is a real one. Its slip tells that the buttons of a panel and a contactor were dead, so that the circuit
of a spray pump could not be controlled; that the customer suspected the wiring; that an engineer checked it with
the owner's engineer over video, found the motor protector at fault and called its maker; and that a plug-in of
the protector was replaced, after which restarting was tested and the owner signed.

Invented around it: every name, every time of day, the customer's tier (standard), the dispatch and its times, the
checklist, the signature's form, the ratings 5/3/5, the assessment, the people told, and the revisit.

The promises are those of the sources: two hours to respond and four to resolve in 5×8 service hours (R-080),
ten minutes to dispatch (R-115), five for remote guidance (R-114), thirty to confirm a task (R-117), 48 hours to
enter a slip (R-211), a revisit within 24 hours of a repair (R-372) between 9 and 10 or 14 and 16 o'clock (R-387).
Warnings at 80 % and the ladder after a miss are Callout's defaults.
`.trim();
