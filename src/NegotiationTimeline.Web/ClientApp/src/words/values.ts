/** Values of choices, where the API's word is not what people read. */
const values: Record<string, string> = {
  "red-line": "red line", "on-the-record": "on the record", "document-seen": "document seen",
  "unnamed-official": "unnamed official", inferred: "inferred by the reporter", "armed-group": "armed group",
  supports: "supports it", denies: "denies it", for: "for the proposition", against: "against the proposition",
  "depth.0": "first hand: the statement itself", "depth.1": "second hand: a report of it",
  "depth.2": "a report of a report", "depth.3": "three removes or more",
  "meeting-scheduled": "meeting scheduled", "meeting-changed": "meeting changed", "meeting-held": "meeting held",
  "meeting-cancelled": "meeting cancelled", "aid-provided": "aid provided", "aid-suspended": "aid suspended",
  "aid-resumed": "aid resumed", "coalition-formed": "coalition formed", "ground-situation": "situation on the ground",
  experts: "experts, neither named nor counted", narrator: "the source in its own voice",
  "-2": "Rejects", "-1": "Has reservations", "0": "Non-committal", "1": "Open, or in part", "2": "Accepts",
  declined: "Declined to say",
};

export function valueInWords(name: string, value: string): string {
  const isScale = name === "position" || !/^-?\d$/.test(value);
  return values[`${name}.${value}`] ?? (isScale ? values[value] : undefined) ?? value;
}
