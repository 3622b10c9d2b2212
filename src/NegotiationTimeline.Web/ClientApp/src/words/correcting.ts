/** Words of mending what is on file, and of meeting others who do. */
export const correcting = {
  take: "Take it up, to correct it",
  below: "stands below",
  replaces: "What you type for a source takes the place of all that it gave: its quote or its translations on file "
    + "would go. Take it up above to keep them.",
  nothingDescribed: "Nothing differs from what is on file yet: change a field to describe it anew.",
  meanwhile: "Changed meanwhile",
  onlyEvidence: "No field of it reads otherwise; what it rests on, or its standing, does.",
  draftOnTop: "What you did not touch follows the change; what you typed stands on top of it. Look at before and after, "
    + "then send it again.",
  overtaken: {
    title: "Somebody else was faster",
    detail: "It was changed since you opened it. Nothing of yours was recorded; what you typed is still here.",
    remedy: "See below what changed, then send yours again.",
  },
  recordedBefore: "An earlier sending of this form was recorded: look at that record, and correct it if need be",
};
