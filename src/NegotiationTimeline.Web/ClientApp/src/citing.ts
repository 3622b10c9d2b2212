/** What a citation names: what is shown, of when, from which record, and where it is kept for ever. */
export interface Cited {
  title: string;
  /** As of when, and known by when, in words. */
  when: string;
  /** The instant at which the record is read: RFC 3339. */
  recordedBy: string;
  /** That instant in words, in the negotiation's zone. */
  recorded: string;
  coders: string[];
  url: string;
}

export interface Citation {
  text: string;
  bibtex: string;
  csl: string;
}

const product = "NegotiationTimeline";

/** One citation in the forms that writers, LaTeX and reference managers take. */
export function cite({ title, when, recordedBy, recorded, coders, url }: Cited): Citation {
  const [year, month, day] = recordedBy.slice(0, 10).split("-").map(Number) as [number, number, number];
  const by = coders.length ? `${coders.join(", ")}: ` : "";
  const note = `${when}; the record as it stood on ${recorded}`;
  return {
    text: `${by}“${title}”, ${product}. ${note}. ${url}`,
    // Made when they are taken along, and not at every step of the slider.
    get bibtex() {
      return bibtexOf({
        title: `{${bibtexText(title)}}`, author: coders.map((it) => `{${bibtexText(it)}}`).join(" and "),
        publisher: product, year: `${year}`, note: bibtexText(note), url, urldate: recordedBy.slice(0, 10),
      });
    },
    get csl() {
      return JSON.stringify([{
        id: url, type: "dataset", title,
        ...(coders.length ? { author: coders.map((literal) => ({ literal })) } : {}), publisher: product,
        issued: { "date-parts": [[year, month, day]] }, accessed: { "date-parts": [[year, month, day]] }, note, URL: url,
      }], null, 2);
    },
  };
}

function bibtexOf(fields: Record<string, string>): string {
  const key = `negotiationtimeline${fields.urldate!.replaceAll("-", "")}${shortOf(fields.url!)}`;
  const given = Object.entries(fields).filter(([, value]) => value && value !== "{}");
  return `@misc{${key},\n${given.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}

/** A few letters that tell apart what is cited on the same day (djb2). */
function shortOf(url: string): string {
  let sum = 5381;
  for (const sign of url) sum = (sum * 33 + sign.codePointAt(0)!) >>> 0;
  return `-${sum.toString(36)}`;
}

const signs: Record<string, string> = {
  // Not \{ and \}: BibTeX counts braces whatever stands before them.
  "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "\\": "\\textbackslash{}", "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}", "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}",
};

/** What means something to TeX is written out. */
function bibtexText(text: string): string {
  return text.replace(/[\\{}~^<>|&%$#_]/g, (it) => signs[it] ?? `\\${it}`);
}
