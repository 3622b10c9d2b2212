export type Theme = "light" | "dark" | undefined;

export function themeOf(asked: string | null | undefined): Theme {
  return asked === "light" || asked === "dark" ? asked : undefined;
}

/**
 * Lets style sheets show the chosen colours, whatever the reader's device prefers: what they say for a preference
 * then holds always, or never.
 */
export function keepTo(theme: Theme, sheets: Iterable<CSSStyleSheet>): void {
  if (theme) for (const { cssRules } of sheets) keepRulesTo(theme, cssRules);
}

/** What is asked of the device may stand within a layer. */
function keepRulesTo(theme: Theme, rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const asks = /\(prefers-color-scheme:\s*(\w+)\)/.exec(rule.conditionText)?.[1];
      if (asks) rule.media.mediaText = asks === theme ? "all" : "not all";
    } else if (rule instanceof CSSLayerBlockRule) keepRulesTo(theme, rule.cssRules);
  }
}
