/** Words of the views of a negotiation. */
export const views = {
  navigation: "Views of this negotiation",
  loading: "Loading the view",
  names: {
    matrix: "Matrix", lanes: "Lanes", distance: "Distance", changes: "Changes", proposals: "Proposals",
    truces: "Truces", "red-lines": "Red lines", contradictions: "Contradictions", acts: "Acts",
    outstanding: "Outstanding", speakers: "Speakers", records: "Records",
  } as Record<string, string>,
};
