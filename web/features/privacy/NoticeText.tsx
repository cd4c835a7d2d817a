import type { NoticeText as Text } from '../../api/types.ts'

/** A notice as it is read: headings, paragraphs, items. */
export function NoticeText({ text, lang }: { text: Text; lang: string }) {
  return (
    <article lang={lang} className="text-base text-n11">
      {text.sections.map((section) => (
        <section key={section.heading} className="mt-5 first:mt-0">
          <h3 className="font-semibold text-n12">{section.heading}</h3>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph} className="mt-1.5 text-pretty">
              {paragraph}
            </p>
          ))}
          {section.items && section.items.length > 0 && (
            <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 marker:text-n8">
              {section.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  )
}
