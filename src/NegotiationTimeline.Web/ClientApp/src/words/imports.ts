import { grouped, plural } from "./plural";

/** Words of files that are recorded; loaded with their page alone. */
export const imports = {
  title: "Import a file",
  one: (id: string, file: string) => `Import ${id}: ${file}`,
  about: "Many records at once, from a table or from lines of JSON. First every row is tried and nothing is recorded; then "
    + "you decide. An import can be undone as a whole.",
  loading: "Loading the imports",
  loadingOne: "Loading this import",
  back: "All imports",

  drop: {
    heading: "Choose a file",
    zone: "Drop a file here, or",
    choose: "Choose a file",
    label: "File to import",
    formats: "CSV with a header (comma, semicolon or tab; UTF-8 or UTF-16), or JSON Lines; either may be packed with gzip.",
    mapping: "Read it by a saved mapping",
    noMapping: "by the names of its columns",
    more: "If the file is not recognised",
    separator: "Cells are parted by",
    separators: { "": "what the header tells", comma: "commas", semicolon: "semicolons", tab: "tabs" } as Record<string, string>,
    encoding: "Its letters are written as",
    encodings: {
      "": "UTF-8, or what its first bytes tell", "windows-1252": "windows-1252 (Western Europe, America)",
      "windows-1250": "windows-1250 (Central Europe)", "windows-1251": "windows-1251 (Cyrillic)",
      "windows-1253": "windows-1253 (Greek)", "windows-1254": "windows-1254 (Turkish)", "windows-1255": "windows-1255 (Hebrew)",
      "windows-1256": "windows-1256 (Arabic)", "koi8-u": "KOI8-U", macintosh: "Macintosh", gb18030: "GB 18030 (Chinese)",
      big5: "Big5 (Chinese)", shift_jis: "Shift JIS (Japanese)", "euc-kr": "EUC-KR (Korean)",
    } as Record<string, string>,
    format: "The file is",
    formatsOf: { "": "what its name tells", csv: "a table (CSV)", jsonl: "lines of JSON" } as Record<string, string>,
    sending: (file: string) => `Sending ${file}`,
    sent: (percent: number) => `${percent} % sent`,
    received: "Sent; the server looks at its first rows",
    cancel: "Stop sending",
    cancelled: (file: string) => `${file} was not sent.`,
    one: "Drop one file at a time.",
    folder: "That is no file, or an empty one.",
    offline: "You are offline: a file can be sent once you are connected.",
    refused: "The file was not taken",
  },

  list: {
    heading: "Files so far",
    none: "No file has been imported into this negotiation.",
    columns: { file: "File", rows: "Rows", state: "State", by: "Sent by", at: "Sent", made: "Records" },
    scroll: "Imports, scrolls sideways",
    noRows: "not counted",
  },

  states: {
    received: "waits to be read", checking: "is being checked", checked: "checked, not recorded", recording: "is being recorded",
    recorded: "recorded", failed: "failed, nothing recorded", cancelled: "cancelled, nothing recorded",
    retracting: "is being undone", retracted: "undone", reinstating: "is being brought back",
  } as Record<string, string>,

  file: {
    heading: "The file",
    encoding: "Encoding", separator: "Parted by", size: "Size", rows: "Rows", by: "Sent by", at: "Sent", hash: "SHA-256",
    kind: "Rows are",
    separators: { ",": "commas", ";": "semicolons", "\t": "tabs" } as Record<string, string>,
    lines: "lines of JSON",
    bytes: (bytes: number) => bytes < 1e3 ? `${bytes} bytes` : bytes < 1e6 ? `${grouped(Math.round(bytes / 100) / 10)} kB`
      : `${grouped(Math.round(bytes / 1e5) / 10)} MB`,
  },

  kinds: {
    positions: "positions", parties: "parties", issues: "issues", sources: "sources", acts: "acts",
    assessments: "assessments", proposals: "proposals", truces: "truces", "proposal-steps": "steps of proposals",
    "truce-steps": "steps of truces", violations: "violation reports", resolutions: "conditions met, waived or failed",
    amendments: "amendments of records",
  } as Record<string, string>,

  /** Where the forms have another word, or none. */
  labels: {
    party: "Party", parties: "Parties, parted by semicolons", record: "Position, by its id", condition: "Condition",
    step: "Step", evidence: "Evidence", declined: "Declined to say", speaker: "Speaker", "position": "Stance",
    conditions: "Conditions, as JSON", clauses: "Clauses, as JSON", members: "Members, as JSON", proposal: "Proposal",
    unilateral: "Unilateral", mode: "Mode", "evidence.translations": "Evidence: translations, as JSON",
    "assessments.party": "About which party",
    "amendments.record": "Record, by id or path", "amendments.step": "What is done to it",
    "amendments.into": "Merged into (id)", "amendments.changes": "Changes, as JSON",
    "source.url": "Address (new source)", "evidence.bearing": "Evidence: bearing",
  } as Record<string, string>,

  map: {
    heading: "How its rows are read",
    again: "Change how its rows are read",
    kind: "Each row is one of",
    noKind: "choose",
    eachLine: "what it says itself",
    fields: "Fields",
    column: "not in the file",
    changed: "Changed",
    constant: "the same in every row…",
    constantOf: (field: string) => `${field}, in every row`,
    whereEmpty: (field: string) => `${field}, where the cell is empty`,
    more: "More fields",
    unread: (columns: string) => `Not read: ${columns}.`,
    values: (column: string) => `What the cells of ${column} mean`,
    valuesHint: "Once one is given a meaning, a cell that has none is a fault. The values are those of the first rows, and "
      + "those at which rows failed.",
    cell: "In the cell", meaning: "Means", asIs: "as it is", empty: "nothing: leave it empty",
    addValue: "Another value of the column", add: "Add it",
    dates: "How dates are written",
    plain: "Year first (2025-04-01), or as EDTF",
    dayFirst: "Day first", monthFirst: "Month first",
    otherFormat: "Written otherwise", otherExample: "dd.MM.yyyy",
    otherHint: "d or dd, M, MM or MMMM, yyyy, with points, commas, slashes, hyphens or spaces.",
    example: (cell: string, day: string) => `${cell} is ${day}`,
    noDay: (cell: string) => `${cell} is no day`,
    ambiguous: "Either can be meant: the file does not tell. Say which.",
    creates: "Enter parties, issues and sources that are new",
    createsHint: "Otherwise a row that names one that is not on file is a fault.",
    id: "What names a row",
    idHint: "Columns that together name a record, so that a later file says the same of it again. None: the whole row does.",
    newOf: { party: "new party", issue: "new issue", source: "new source" } as Record<string, string>,
    saving: "Reading the first rows",
    refused: "It cannot be read so",
  },

  rows: {
    heading: "The first rows",
    caption: "The first rows of the file, as they stand and as they will be read",
    stand: "As they stand", read: "As they will be read", line: "Line",
    scroll: "First rows, scrolls sideways",
    unreadable: "cannot be read",
    unknown: "Say of what kind the rows are; then it is shown here how they will be read.",
    faults: "Of the first rows, these cannot be read as they are:",
  },

  saved: {
    heading: "Saved mappings",
    choose: "Saved mapping",
    none: "none chosen",
    use: "Use it",
    name: "Keep this mapping as",
    nameHint: "Letters, digits, points, hyphens and underscores.",
    keep: "Keep it",
    replace: "Replace it",
    forget: (name: string) => `Delete “${name}”`,
    kept: (name: string) => `The mapping is kept as “${name}”.`,
    forgotten: (name: string) => `The mapping “${name}” is deleted. Imports that used it stay as they are.`,
    replaces: (name: string) => `“${name}” is kept already; it will be replaced.`,
  },

  check: {
    start: "Check all rows",
    hint: "Nothing is recorded by that.",
    cancel: "Give this import up",
    stop: "Stop",
    stopping: "Stopping",
  },

  progress: {
    phases: {
      checking: "Checking the rows", recording: "Recording", retracting: "Undoing", reinstating: "Bringing back",
    } as Record<string, string>,
    rows: (rows: number, of: number | null) => of ? `${grouped(rows)} of ${plural(of, "row")}` : plural(rows, "row"),
    rate: (rows: number) => `${plural(rows, "row")} a second`,
    left: (seconds: number) => seconds < 90 ? `about ${plural(Math.max(1, Math.round(seconds)), "second")} left`
      : `about ${plural(Math.round(seconds / 60), "minute")} left`,
    percent: (percent: number) => `${Math.round(percent)} %`,
    begins: "It begins",
    waits: "Something else is being recorded in this negotiation; this begins when that has ended.",
    leave: "You may leave this page; it goes on.",
    together: "What it records is seen all at once, when it ends.",
  },

  found: {
    heading: "What would be recorded",
    headingDone: "What became of its rows",
    counts: { rows: "Rows", new: "New", same: "Recorded already", faulty: "Faulty", conflicting: "In conflict",
      duplicates: "Perhaps told twice" },
    explained: {
      same: "in the very same words; recorded once",
      conflicting: "their id has another content on record",
      duplicates: "new positions of a party on a subject within three days of another; they are no faults",
    },
    creates: "It would also enter",
    created: "It also entered",
    names: {
      parties: (count: number) => plural(count, "new party", "new parties"),
      issues: (count: number) => plural(count, "new issue"),
      sources: (count: number) => plural(count, "new source"),
    },
    moreNames: (count: number) => `and ${grouped(count)} more`,
    nothing: "There is nothing new to record: every row is on record, or faulty.",
  },

  faults: {
    heading: (count: number) => `${plural(count, "row")} cannot be recorded`,
    first: (count: number) => `The first ${grouped(count)} reasons; the file has them all.`,
    columns: { line: "Line", column: "Column", value: "Value", reason: "Reason", remedy: "What to do" },
    scroll: "Faulty rows, scrolls sideways",
    csv: "All as CSV",
    whole: "whole row",
    empty: "empty",
  },

  likely: {
    heading: (count: number) => `${plural(count, "row")} may tell again what is told already`,
    about: "New positions within three days of another one of the same party on the same subject. They are no faults, and are "
      + "recorded with the others: look whether two reports are of one statement, and merge them if so.",
    first: (count: number) => `The first ${grouped(count)}; the file has them all.`,
    columns: { line: "Line", party: "Party", subject: "On", date: "Date", like: "Like" },
    line: (line: number) => `line ${grouped(line)} of this file`,
    scroll: "Rows that may tell again what is told already, scrolls sideways",
    csv: "All as CSV",
  },

  record: {
    heading: "Record it",
    all: "All rows, or none",
    allHint: (faulty: number) => faulty ? `Not as it stands: ${plural(faulty, "row")} cannot be recorded. Mend the file and send `
      + "it again, or change how it is read." : "If anything goes wrong meanwhile, nothing is recorded.",
    good: "Good rows only",
    goodHint: (good: number, faulty: number) => `${plural(good, "row")}; ${plural(faulty, "row")} left out.`,
    submit: (count: number) => `Record ${plural(count, "row")}`,
  },

  done: {
    recorded: (records: number) => `${plural(records, "row")} recorded`,
    at: (at: string) => `All of it is on record since ${at}.`,
    none: "Nothing was recorded: every row is on record already.",
    matrix: "See the matrix",
    records: "See the records",
    another: "Import another file",
    retracted: "This import is undone",
    retractedAt: "What it made is gone from every view from now on, and still there for whoever cites the record as it was before.",
    left: (count: number) => `${plural(count, "record")} that it amended ${count === 1 ? "stays" : "stay"} as ${
      count === 1 ? "it is" : "they are"}:`,
    failed: "Nothing was recorded",
    cancelled: "This import was cancelled",
    nothingKept: "Nothing of it was kept, and the file is gone.",
    again: "Send the file again",
  },

  undo: {
    begin: "Undo this import",
    again: "Bring it back",
    about: "Every record that it made is retracted, with your reason, and what it amended is taken back as far as that can be. "
      + "Parties, issues and sources that it entered stay on file.",
    aboutAgain: "What was undone of it is done again, with your reason.",
    reason: "Reason",
    reasonHint: "Kept with each record, for whoever asks.",
    do: "Undo it",
    doAgain: "Bring it back",
    leave: "Leave it as it is",
  },

  refused: "The server refused that",
  why: "Why",
};
