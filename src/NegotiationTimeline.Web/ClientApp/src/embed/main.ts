import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/layout.css";
import "../styles/stance.css";
import "../styles/matrix.css";
import "../styles/evidence.css";
import "../styles/citation.css";
import "../styles/views.css";
import "../styles/charts.css";
import "../styles/embed.css";
import "../styles/print.css";
import "./embed-page";
import { tellHeight } from "./height";
import { keepTo, themeOf } from "./theme";

const theme = themeOf(new URLSearchParams(location.search).get("theme"));
if (theme) document.documentElement.style.colorScheme = theme;
keepTo(theme, document.styleSheets);
tellHeight(document.body);
