/** What the metadata of a PDF say of it, in all its files. */
export type Described = {
  title: string;
  subject: string;
  author: string;
  lang: string;
  /** `2026-11-20`: the date of the PDF. */
  date: string;
  /** The program that wrote the file. */
  producer: string;
};

/**
 * An XMP packet: what the dictionary of the file says too, in the same words, and what a standard adds.
 * @param more  Further properties, with the names of their namespaces declared.
 */
export function packet(about: Described, more: string): string {
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const time = `${about.date}T00:00:00Z`;
  const words = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title>${alt(about.title)}</dc:title>
<dc:description>${alt(about.subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(about.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(about.lang)}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>Yakkan</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<pdf:Producer>${escaped(about.producer)}</pdf:Producer>
</rdf:Description>
${more}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  return asBytes(words);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
}

/** UTF-8, a character a byte, as pdf-lib writes the content of a stream. */
function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
