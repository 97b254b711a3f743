/** The first thing that whoever opens the archive reads, in both languages: plain text, since it may be opened anywhere. */
export const READ_ME = `The file of a complaint
=======================

Each folder is one case of the matter, in the order of its stages: the number of the stage, then the reference.
case, people, points, messages, decisions, remedies, clocks and letters are JSON. Documents lie in "documents"; "documents.json" says how
they were called. "events.tsv" is the ledger: on each line the number, the hash before, the hash, and the text that was hashed.

Check that every file is as it was sent:

    sha256sum -c MANIFEST.sha256

Check a ledger: each hash is the SHA-256 of the hash before it, a line feed, and the text.

    while IFS="$(printf '\\t')" read -r number before hash text; do
      printf '%s\\n%s' "$before" "$text" | sha256sum | grep -q "^$hash" || echo "event $number is broken"
    done < events.tsv


Дело по обращению
=================

Каждая папка - одно дело, по порядку ступеней: номер ступени и номер обращения.
case, people, points, messages, decisions, remedies, clocks и letters - в формате JSON. Документы лежат в папке documents, как они назывались,
сказано в documents.json. В events.tsv - журнал: в каждой строке номер, хеш предыдущей записи, хеш и текст, по которому он посчитан.

Проверить, что все файлы те же, что были отправлены:

    sha256sum -c MANIFEST.sha256

Проверить журнал: каждый хеш - это SHA-256 от предыдущего хеша, перевода строки и текста (команда выше).
`;
