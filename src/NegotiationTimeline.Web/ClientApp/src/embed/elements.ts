import { StanceDistanceElement } from "./distance-element";
import { fitFrames } from "./height";
import { StanceMatrixElement } from "./matrix-element";
import { StanceStepsElement } from "./steps-element";

const elements = {
  "stance-matrix": StanceMatrixElement, "stance-steps": StanceStepsElement, "stance-distance": StanceDistanceElement,
};

// A page may name the script twice.
if (!customElements.get("stance-matrix")) {
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
  fitFrames();
}
