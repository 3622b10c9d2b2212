import "./styles/page.css";
import "./app";
