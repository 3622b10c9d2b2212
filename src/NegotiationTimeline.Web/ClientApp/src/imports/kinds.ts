/** What a cell is read as. */
export type Sort = "text" | "party" | "issue" | "source" | "number" | "flag" | "word" | "date" | "list" | "parts";

/** A field that a column can fill, by the name that mappings give it. */
export interface ImportField {
  name: string;
  sort: Sort;
}

/**
 * Fields of rows, kind by kind: what Imports/ImportFields.cs says to the server. `tests/import-kinds.test.ts` holds the two
 * against each other.
 */
const speaker = "speaker.name speaker.office speaker.authority:word";
const evidence = "evidence:parts evidence.source:source evidence.attribution:word evidence.depth:number evidence.grade "
  + "evidence.bearing:word evidence.quote evidence.language evidence.locator evidence.translations:parts "
  + "source.publisher source.title source.url source.publishedOn:date source.language source.kind";
const agenda = "party.name party.kind:word party.sameAs:list issue.proposition issue.group issue.salience:number";
const doers = "party:party parties:list";

const kinds: Record<string, string> = {
  positions: `id ${doers} issue:issue proposal clause position:number declined:flag firmness:word clarity:word role:word `
    + `conditions:parts statedOn:date holds:date ${speaker} summary occasion changeReason dropsRedLine:flag ${evidence} `
    + agenda,
  parties: "slug name kind:word coverage:date colour sameAs:list members:parts",
  issues: "slug proposition group parent salience:number",
  sources: "slug publisher title url archivedUrl retrieved:date publishedOn:date language kind repostOf contentHash notes",
  acts: `id kind:word title ${doers} towards:list host:party place statedOn:date holds:date window:date deadline:date `
    + `count:number atLeast:flag unit ${speaker} changes mode:word summary ${evidence} ${agenda}`,
  assessments: "id who.name who.affiliation who.kind:word party:party issue:issue proposal truce act audience "
    + `questionsRedLine:flag statedOn:date summary ${evidence} ${agenda}`,
  proposals: `id title ${doers} reported:flag ${speaker} tabledOn:date lapsesOn:date summary clauses:parts ${evidence} ${agenda}`,
  truces: `id title ${doers} unilateral:flag bound:list declaredOn:date window:date includes:date terms ${speaker} summary `
    + `${evidence} ${agenda}`,
  "proposal-steps": `step:word proposal id on:date ${doers} title clauses:parts drops:list summary ${evidence} ${agenda}`,
  "truce-steps": `step:word truce id ${doers} on:date until:date ${speaker} summary ${evidence} ${agenda}`,
  violations: "truce id claimant:party accused:party count:number atLeast:flag unit period:date cutOff:date method "
    + `statedOn:date ${speaker} summary ${evidence} ${agenda}`,
  resolutions: `record condition id status:word on:date reason ${evidence}`,
  amendments: `record step:word reason into changes:parts ${doers} issue:issue proposal clause position:number declined:flag `
    + "firmness:word clarity:word role:word conditions:parts kind:word title towards:list host:party place statedOn:date "
    + "holds:date window:date deadline:date count:number atLeast:flag unit mode:word who.name who.affiliation who.kind:word "
    + "truce act audience questionsRedLine:flag reported:flag tabledOn:date lapsesOn:date clauses:parts on:date drops:list "
    + "unilateral:flag bound:list declaredOn:date includes:date terms until:date claimant:party accused:party period:date "
    + `cutOff:date method ${speaker} summary occasion changeReason dropsRedLine:flag ${evidence} ${agenda}`,
};

/** Fields that are asked for at once; the others wait below, unless the file has them. */
const first: Record<string, string> = {
  positions: "party issue position firmness statedOn summary evidence.source evidence.quote source.publisher source.publishedOn",
  parties: "slug name kind",
  issues: "slug proposition group salience",
  sources: "slug publisher title url publishedOn",
  acts: "kind title party statedOn summary evidence.source source.publisher source.publishedOn",
  assessments: "who.name party issue statedOn summary evidence.source source.publisher source.publishedOn",
  proposals: "id title party tabledOn clauses summary evidence.source source.publishedOn",
  truces: "id title party declaredOn window terms evidence.source source.publishedOn",
  "proposal-steps": "step proposal party on clauses evidence.source source.publishedOn",
  "truce-steps": "step truce party on until evidence.source source.publishedOn",
  violations: "truce claimant accused count unit statedOn evidence.source source.publishedOn",
  resolutions: "record condition status on reason evidence.source source.publishedOn",
  amendments: "record step reason into position firmness statedOn changes evidence.source source.publishedOn",
};

export const kindNames = Object.keys(kinds);

export function fieldsOf(kind: string | null | undefined): ImportField[] {
  return (kinds[kind ?? ""] ?? "").split(" ").filter(Boolean).map((it) => {
    const [name, sort = "text"] = it.split(":");
    return { name: name!, sort: sort as Sort };
  });
}

export function isFirst(kind: string, field: string): boolean {
  return (first[kind] ?? "").split(" ").includes(field);
}

/** Dates have a format, and JSON is JSON: what stands in their cells cannot mean something else. */
export function takesValues({ sort }: ImportField): boolean {
  return sort !== "date" && sort !== "parts" && sort !== "list";
}

/** Some rows make parties, issues or sources where they name new ones. */
export function mayCreate(kind: string): boolean {
  return fieldsOf(kind).some(({ name }) => name === "evidence.source");
}
