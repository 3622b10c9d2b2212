/**
 * The script that a foreign page names: `<script src="https://…/embed.js" async></script>`. It exports nothing and
 * imports nothing at once, so that it runs as a classic script, too.
 */
void import("./elements");
