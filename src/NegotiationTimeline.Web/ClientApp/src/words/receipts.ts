/** Words of what has been recorded: just now, or at any time. */
export const done = {
  about: (at: string) => `It is kept, with your reason, since ${at}.`,
  aboutNew: (at: string) => `It is on record since ${at}, and every view counts it from now on.`,
  setup: (id: string) => `${id} is on file.`,
  described: "It is described anew.",
  unchanged: "Nothing differed from what is on file: it stays as it was.",
  taken: (slug: string) => `'${slug}' is on file already.`,
  takenRemedy: "Choose another short name, or describe the one on file anew.",
  see: "See it in the matrix",
  undo: "Undo: retract it",
  mend: "Undo: correct it back",
  redo: "Undo: reinstate it",
  unresolve: "Undo: take it back",
  another: "Record another",
};

export const record = {
  loading: "Loading the record",
  on: (parties: string, subject: string) => `${parties} on “${subject}”`,
  state: {
    retracted: "Retracted: gone from every view since, and still there in what was cited before.",
    merged: "Merged into another record", withdrawn: "Withdrawn by its publisher",
  } as Record<string, string>,
  says: "What it says",
  says2: (version: number) => `What version ${version} says`,
  version: (version: number, day: string) => `Version ${version}, known from ${day}`,
  evidence: "Evidence",
  history: "What was done to it",
  amend: "Mend it",
  whatBecame: "What became of it",
  did: {
    stated: "Recorded", corrected: "Corrected", refined: "Refined", "evidence-added": "Evidence added",
    retracted: "Retracted", reinstated: "Reinstated", withdrawn: "Withdrawn by the publisher", merged: "Merged",
    "evidence-gained": "Gained evidence", "evidence-returned": "Returned evidence",
    "evidence-redated": "A source was dated anew", "condition-resolved": "A condition was resolved",
    "resolution-retracted": "A resolution was retracted", recorded: "Recorded",
  } as Record<string, string>,
  by: (author: string) => `by ${author}`,
  notOnFile: (slug: string) => ({
    title: "Not on file", detail: `There is nothing on file under the short name “${slug}”.`,
    remedy: "Choose what to record from the list.",
  }),
  nowhere: {
    title: "There is no such form", detail: "The address names nothing that can be recorded.",
    remedy: "Choose what to record from the list.",
  },
};

/** Of filing a source within another form. */
export const source = {
  none: "No source on file has this name. Choose one from the list, or file it as new.",
  file: "File a new source",
  filing: "New source",
  save: "File this source",
  cancel: "Use one on file instead",
  saved: (title: string) => `Filed: ${title}.`,
};
