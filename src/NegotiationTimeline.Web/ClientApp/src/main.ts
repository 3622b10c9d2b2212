import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/stance.css";
import "./styles/matrix.css";
import "./styles/times.css";
import "./styles/evidence.css";
import "./app";
