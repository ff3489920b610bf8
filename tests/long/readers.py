"""What other tools read of markup's files, compared with the records.

usage: readers.py COMMAND FILE ...; see readers.sh. Exits with status 1, and
says what differs, where a tool reads anything but what the records hold.
"""
import csv
import json
import os
import sys


def records(path):
    """The records of a stream, as lists of columns."""
    with open(path, encoding='utf-8', newline='\n') as lines:
        return [line.rstrip('\n').split('\t') for line in lines]


def outermost(rows):
    """Names of a stream that are not within or across a longer one."""
    chosen, sentence = [], []

    def choose():
        taken = []
        for row in sorted(sentence, key=lambda r: (
                int(r[4]) - int(r[5]), int(r[4]))):
            if all(int(row[5]) <= int(t[4]) or int(row[4]) >= int(t[5])
                   for t in taken):
                taken.append(row)
        chosen.extend(sorted(taken, key=lambda r: int(r[4])))
        sentence.clear()

    for row in rows:
        if row[0] == 'e':
            sentence.append(row)
        elif row[0] in 'SZ':
            choose()
    return chosen


def bare(text):
    return ''.join(text.split())


def compare(what, found, wanted):
    if found == wanted:
        print(f'{what}: {len(wanted)}')
        return
    for n, (a, b) in enumerate(zip(found, wanted)):
        if a != b:
            sys.exit(f'{what} {n}: found {a!r}, wanted {b!r}')
    sys.exit(f'{what}: found {len(found)}, wanted {len(wanted)}')


def names_of(path):
    return [(r[6], bare(r[8])) for r in outermost(records(path))]


def command_names(path, found):
    """TYPE and name of each line, white space left out."""
    with open(found, encoding='utf-8') as lines:
        compare('names', [tuple(line.split()) for line in lines],
                names_of(path))


def command_ascii(path, brat, folder):
    """Copies documents that are ASCII and have nothing nested to a folder."""
    rows = records(path)
    plain = sorted(outermost(rows)) == sorted(
        r for r in rows if r[0] == 'e')
    for name in os.listdir(brat):
        if not name.endswith('.txt'):
            continue
        with open(os.path.join(brat, name), encoding='utf-8') as f:
            text = f.read()
        with open(os.path.join(brat, name[:-4] + '.ann'),
                  encoding='utf-8') as f:
            notes = f.read()
        if not plain or not text.isascii():
            text = text.encode('ascii', 'replace').decode()
            notes = notes.encode('ascii', 'replace').decode()
        for end, content in ('.txt', text), ('.ann', notes):
            with open(os.path.join(folder, name[:-4] + end), 'w') as f:
                f.write(content)


def command_some(path, found):
    """As many names, each of which the records hold."""
    with open(found, encoding='utf-8') as lines:
        seen = [line.split()[1] for line in lines]
    wanted = [bare(r[8].encode('ascii', 'replace').decode())
              for r in records(path) if r[0] in 'et']
    compare('names', sorted(seen), sorted(wanted))


def command_times(path, count):
    """As many TIMEX3, with one for the date of each document."""
    rows = records(path)
    with open(count) as f:
        compare('times', [int(f.read())], [sum(
            r[0] in 'tD' and r[7] != '-' or r[0] == 'D' for r in rows)])


def command_gdal(path, info):
    places = [r for r in records(path) if r[0] == 'e' and
              any(t.startswith('geo=') for t in r[9:])]
    found = []
    with open(info, encoding='utf-8') as lines:
        for line in lines:
            if line.strip().startswith('POINT'):
                lon, lat = line.strip()[7:-1].split()[:2]
                found.append((float(lat), float(lon)))
    compare('places', found, [
        tuple(float(x) for t in r[9:] if t.startswith('geo=')
              for x in t[4:].split(',')) for r in places])


def command_nltk(path, conll, conll2):
    from nltk.corpus.reader import ConllCorpusReader
    for name, columns in (conll, ('words', 'pos', 'ignore', 'chunk')), (
            conll2, ('words', 'chunk')):
        reader = ConllCorpusReader(os.path.dirname(name),
                                   [os.path.basename(name)], columns,
                                   encoding='utf-8')
        found = []
        if columns[1] != 'pos':
            grids = ([(w, '', t) for w, t in (
                (row[0], row[1]) for row in grid)]
                for grid in reader._grids())
        else:
            grids = reader.iob_sents()
        for sentence in grids:
            for word, _, tag in sentence:
                if tag.startswith('B-'):
                    found.append([tag[2:], word])
                elif tag.startswith('I-'):
                    found[-1][1] += word
        compare(os.path.basename(name), [tuple(f) for f in found],
                names_of(path))


def pairs_of(path):
    return sorted((r[0], r[1], int(r[2])) for r in records(path))


def command_networkx(path, graphml):
    import networkx
    graph = networkx.read_graphml(graphml)
    compare('pairs', sorted(
        tuple(sorted((a, b))) + (d['weight'],)
        for a, b, d in graph.edges(data=True)),
        sorted(tuple(sorted(p[:2])) + p[2:] for p in pairs_of(path)))


def command_igraph(path, graphml):
    import igraph
    graph = igraph.Graph.Read_GraphML(graphml)
    # ids are read with their escapes, labels are not
    names = [f'{v["label"]} ({v["type"]})' for v in graph.vs]
    compare('pairs', sorted(
        tuple(sorted((names[e.source], names[e.target]))) +
        (int(e['weight']),) for e in graph.es),
        sorted(tuple(sorted(p[:2])) + p[2:] for p in pairs_of(path)))


def command_csv(path, table):
    # of a sentence of more than 1,024 bytes a row has a part
    whole = {r[8] for r in records(path)
             if r[0] == 'S' and len(r[8].encode()) <= 1024}
    with open(table, encoding='utf-8', newline='') as f:
        found = [(r['document'], r['date'], r['type'], r['value'], r['text'],
                  r['country'], r['lat'], r['lon'],
                  r['sentence'] if r['sentence'] in whole else '')
                 for r in csv.DictReader(f, strict=True)]
    wanted, sentence = [], ''
    for row in records(path):
        if row[0] == 'S':
            sentence = row[8]
        if row[0] not in 'et':
            continue
        tags = dict(t.split('=', 1) for t in row[9:])
        lat, lon = tags.get('geo', ',').split(',')
        wanted.append(tuple('' if c == '-' else c for c in (
            row[1], row[2], row[6], row[7])) + (
            row[8], tags.get('country', ''), lat, lon,
            sentence if sentence in whole else ''))
    compare('rows', sorted(found), sorted(wanted))


def command_slices(path, lines, spans, tasks):
    """Offsets in bytes, characters and UTF-16 against the texts."""
    sources = {}
    with open(lines, encoding='utf-8') as f:
        for document in map(json.loads, f):
            with open(document['id'], 'rb') as source:
                raw = source.read()
            sources[document['id']] = raw
            wide = raw.decode().encode('utf-16-le')
            for a in (document['sentences'] + document['entities'] +
                      document['times']):
                text = a['text'].split()
                for piece in (
                        raw[a['start']:a['end']].decode(),
                        raw.decode()[a['start_char']:a['end_char']],
                        wide[2 * a['start_utf16']:
                             2 * a['end_utf16']].decode('utf-16-le')):
                    if piece.split() != text:
                        sys.exit(f'{document["id"]}: {piece!r}, not '
                                 f'{a["text"]!r}')
    names = names_of(path)
    with open(spans, encoding='utf-8') as f:
        found = [(s['label'], bare(d['text'][s['start']:s['end']]))
                 for d in map(json.loads, f) for s in d['spans']]
    compare('spans', [f for f in found if f[0] in (
        'PER', 'ORG', 'LOC', 'MISC')], names)
    with open(tasks, encoding='utf-8') as f:
        found = []
        for task in json.load(f):
            wide = task['data']['text'].encode('utf-16-le')
            for result in task['predictions'][0]['result']:
                v = result['value']
                found.append((v['labels'][0], bare(
                    wide[2 * v['start']:2 * v['end']].decode('utf-16-le'))))
    compare('tasks', [f for f in found if f[0] in (
        'PER', 'ORG', 'LOC', 'MISC')], names)


globals()['command_' + sys.argv[1]](*sys.argv[2:])
