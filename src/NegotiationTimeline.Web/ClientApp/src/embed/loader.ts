/**
 * The script that a foreign page names: `<script type="module" src="https://…/embed.js"></script>`. Its name stays,
 * and it is asked for anew each time; what it loads has names of its own content, and is kept.
 */
void import("./elements");
