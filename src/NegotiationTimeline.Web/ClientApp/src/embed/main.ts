import "../styles/embed-page.css";
import "./embed-page";
import { tellHeight } from "./height";
import { keepTo, themeOf } from "./theme";

const theme = themeOf(new URLSearchParams(location.search).get("theme"));
if (theme) document.documentElement.style.colorScheme = theme;
keepTo(theme, document.styleSheets);
tellHeight(document.body);
