"""What the practice tables of the five reports give, computed by LibreOffice: the independent side of
tests/view/libreoffice.rs and of the browser tests of the reports.

Run as `python3 compute.py` with LibreOffice's `soffice` on the PATH. Every table is written as a sheet of formulas over
the practice figures, calculated by `soffice --headless --convert-to csv`, and stored here as a .tsv. Python writes
formulas only; it computes no figure.
"""

import csv
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

HERE = Path(__file__).parent
EXAMPLES = HERE / "../../src/app/examples"
MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MEDIA_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
TSV = "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false"


def figures(name, skip):
    """The rows of a practice table: names, and numbers in the notation 1.234,5."""
    rows = [line.split("\t") for line in (EXAMPLES / name).read_text().splitlines()[skip:]]
    return [[r[0]] + [t.replace(".", "").replace(",", ".") for t in r[1:]] for r in rows]


def letter(column):
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def calculate(name, rows, first_result):
    """Calculates rows of texts, numbers and formulas; stores the names and the columns from `first_result` on."""

    def cell(value):
        if value.startswith("="):
            return f"<table:table-cell table:formula={quoteattr('of:' + value)}/>"
        try:
            float(value)
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        except ValueError:
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    body = "".join("<table:table-row>" + "".join(map(cell, r)) + "</table:table-row>" for r in rows)
    document = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" '
        'office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="t">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.ods"
        with zipfile.ZipFile(source, "w") as archive:
            archive.writestr("mimetype", MEDIA_TYPE)
            archive.writestr("content.xml", document)
            archive.writestr("META-INF/manifest.xml", MANIFEST)
        profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/compute-profile"
        command = ["soffice", profile, "--headless", "--convert-to", TSV, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        with open(source.with_suffix(".csv"), encoding="utf-8") as result:
            lines = [[r[0]] + r[first_result:] for r in csv.reader(result, delimiter="\t")]
    assert not any(t.startswith(("Err:", "#")) for line in lines for t in line), name
    (HERE / f"{name}.tsv").write_text("".join("\t".join(line) + "\n" for line in lines))


def pace(name, rows, past, year, decimals):
    """Completion, what it is ahead of the straight line, what is due by now and the gap, what remains, pace so far and needed, forecast."""
    table = []
    for at, row in enumerate(rows, 1):
        plan, actual = f"[.B{at}]", f"[.C{at}]"
        left = f"({plan}-{actual})"
        end = f"DATE({year};12;31)"
        begin = f"DATE({year};{past}+1;1)"
        needed = lambda steps: f"=ROUND(MAX(0;{left})/({steps});{decimals})" if past < 12 else ""
        table.append(
            row[:3]
            + [
                f"=ROUND({actual}/{plan}*100;2)",
                f"=ROUND(({actual}/{plan}-{past}/12)*100;2)",
                f"=ROUND({plan}*{past}/12;{decimals})",
                # In whole tenths: LibreOffice's own 36,8 - 65,9*6/12 is 3,84999..., on paper it is 3,85.
                f"=ROUND((ROUND({actual}*10;0)*12-ROUND({plan}*10;0)*{past})/120;{decimals})",
                f"=ROUND({left};{decimals})",
                f"=ROUND({actual}/{past};{decimals})",
                needed(f"12-{past}"),
                needed(f"({end}-{begin}+1)/7"),
                needed(f"NETWORKDAYS({begin};{end})"),
                f"=ROUND({actual}*12/{past};{decimals})",
                f"=ROUND({actual}*12/{past}/{plan}*100;2)",
            ]
        )
    calculate(f"pace_{name}", table, 3)


def reach(name, rows, targets):
    """For every target the distance in points; empty where it is reached; first, how many are missed."""
    table = []
    for at, row in enumerate(rows, 1):
        rates = [f"([.{letter(a)}{at}]/[.{letter(b)}{at}])" for a, b, _, _ in targets]
        missed = [f"{rate}{sign}{value}" for rate, (_, _, sign, value) in zip(rates, targets)]
        width = len(row)
        cells = [
            f'=IF({miss};ROUND(({rate}-{value})*100;2);"")'
            for miss, rate, (_, _, _, value) in zip(missed, rates, targets)
        ]
        count = "=" + "+".join(f"IF({miss};1;0)" for miss in missed)
        table.append(row + [count] + cells)
    calculate(f"reach_{name}", table, width)


def campaign(rows, targets):
    """Of those that reach every target the six lowest arrears rates, each with its reward; empty for the others."""
    table = []
    for at, row in enumerate(rows, 1):
        rates = [f"([.{letter(a)}{at}]/[.{letter(b)}{at}])" for a, b, _, _ in targets]
        missed = ";".join(f"{rate}{sign}{value}" for rate, (_, _, sign, value) in zip(rates, targets))
        key, place, last = letter(len(row)), letter(len(row) + 1), len(rows)
        table.append(
            row
            + [
                f'=IF(OR({missed});"";{rates[-1]})',
                f'=IF([.{key}{at}]="";"";RANK([.{key}{at}];[.{key}$1:.{key}${last}];1))',
                f'=IF(N([.{place}{at}])=0;"";IF([.{place}{at}]>6;"";130000*[.I{at}]+5*5000000))',
            ]
        )
    calculate("rewards_2017", table, len(rows[0]) + 1)


def breakdown(name, rows, weights, decimals):
    """Every plan by largest remainders, in whole units of its last decimal, equal remainders in their order."""
    count = len(weights)
    first, unit = 3, 10**decimals
    shares, rests, parts = first, first + count, first + 2 * count
    head = ["weights", "0", "0"] + weights
    total = f"SUM([.{letter(first)}$1:.{letter(first + count - 1)}$1])"
    table = [head]
    for at, row in enumerate(rows, 2):
        whole = f"[.$C{at}]"
        claim = lambda i: f"({whole}*[.{letter(first + i)}$1])"
        left = f"({whole}-SUM([.${letter(shares)}{at}:.${letter(rests - 1)}{at}]))"
        among = f"[.${letter(rests)}{at}:.${letter(parts - 1)}{at}]"
        cells = [f"=QUOTIENT({claim(i)};{total})" for i in range(count)]
        cells += [f"=MOD({claim(i)};{total})" for i in range(count)]
        for i in range(count):
            own = f"[.{letter(rests + i)}{at}]"
            before = f"[.${letter(rests)}{at}:.{letter(rests + i)}{at}]"
            place = f'(COUNTIF({among};">"&{own})+COUNTIF({before};{own}))'
            cells.append(f"=([.{letter(shares + i)}{at}]+IF({place}<={left};1;0))/{unit}")
        table.append(row[:2] + [f"=ROUND([.B{at}]*{unit};0)"] + cells)
    calculate(f"breakdown_{name}", table, parts)
    stored = HERE / f"breakdown_{name}.tsv"
    stored.write_text("".join(stored.read_text().splitlines(keepends=True)[1:]))


def month(n, year):
    return f"DATE({year};{n};1)"


def main():
    an_giang = figures("an_giang_gia_dinh.tsv", 4)
    tp_hcm = figures("tp_hcm_gia_dinh.tsv", 3)
    tra_vinh = figures("tra_vinh_gia_dinh.tsv", 3)
    cluster = figures("cum_thi_dua_gia_dinh.tsv", 3)
    national = figures("chien_dich_gia_dinh.tsv", 2)
    pace("an_giang_2012", an_giang, 12, 2012, 1)
    pace("cluster_iv_2020", cluster, 5, 2020, 1)
    pace("tra_vinh_2011", tra_vinh, 6, 2011, 1)
    pace("tp_hcm_2020", tp_hcm, 6, 2020, 1)
    reach("an_giang_2012", an_giang[:-1], [(2, 1, "<", "1"), (4, 3, "<", "1"), (6, 5, "<", "1")])
    four = [(2, 1, "<", "0.268"), (3, 1, "<", "0.224"), (5, 4, "<", "0.832"), (7, 6, ">=", "0.045")]
    reach("campaign_2017", national, four)
    campaign(national, four)
    working = lambda n, months, year: f"=NETWORKDAYS({month(n, year)};{month(n + months, year)}-1)"
    breakdown("tp_hcm_months", tp_hcm[:-1], ["1"] * 12, 0)
    breakdown("tp_hcm_quarters", tp_hcm[:-1], ["1"] * 4, 0)
    breakdown("tp_hcm_months_worked", tp_hcm[:-1], [working(n, 1, 2020) for n in range(1, 13)], 0)
    breakdown("tp_hcm_quarters_worked", tp_hcm[:-1], [working(n, 3, 2020) for n in (1, 4, 7, 10)], 0)
    breakdown("tra_vinh_months_worked", tra_vinh[:-1], [working(n, 1, 2011) for n in range(1, 13)], 1)
    # Weeks of 2020 from Monday to Sunday, cut by the year at both ends: 1 January was a Wednesday.
    start = lambda k: f"MAX(DATE(2020;1;1);DATE(2020;1;1)-WEEKDAY(DATE(2020;1;1);3)+7*{k})"
    end = lambda k: f"MIN(DATE(2020;12;31);DATE(2020;1;1)-WEEKDAY(DATE(2020;1;1);3)+7*{k}+6)"
    weeks = range(53)
    breakdown("tp_hcm_weeks", tp_hcm[:-1], [f"={end(k)}-{start(k)}+1" for k in weeks], 0)
    breakdown("tp_hcm_weeks_worked", tp_hcm[:-1], [f"=NETWORKDAYS({start(k)};{end(k)})" for k in weeks], 0)


if __name__ == "__main__":
    main()
