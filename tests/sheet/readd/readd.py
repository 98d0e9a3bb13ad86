"""The population of the provinces of today, re-added from that of the provinces before July 2025 in exact decimals: the
independent side of tests/sheet/readd.rs.

Run as `python3 readd.py > readd.tsv` in this folder. A row holds a province of today, its population in thousands of
2021 and of 2022, and the growth between them in percent, rounded half away from zero to two decimals. The last row
holds the sums over all provinces.
"""

import unicodedata
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 40
# The statistical office and the resolution put the tone of some names on other letters, or space them otherwise.
SAME = {"Hoà Bình": "Hòa Bình", "Thanh Hoá": "Thanh Hóa", "Khánh Hoà": "Khánh Hòa", "TP.Hồ Chí Minh": "TP. Hồ Chí Minh"}


def rows(path):
    with open(path, encoding="utf-8") as file:
        lines = [unicodedata.normalize("NFC", line).rstrip("\n").split("\t") for line in file]
    return lines[0], lines[1:]


def name(text):
    return SAME.get(text.strip(), text.strip()).replace("Thành phố", "TP.")


head, lines = rows("population_63.tsv")
first, last = head.index("2021"), head.index("2022")
people = {name(line[0]): (Decimal(line[first]), Decimal(line[last])) for line in lines}
_, units = rows("provinces_34.tsv")
all_units = [Decimal(0), Decimal(0)]


def growth(before, after):
    return ((after - before) / before * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


for unit in units:
    if len(unit) < 4 or not unit[3]:
        continue
    parts = [people[name(part)] for part in unit[3].split("+")]
    before, after = sum(p[0] for p in parts), sum(p[1] for p in parts)
    all_units = [all_units[0] + before, all_units[1] + after]
    print(unit[1], before, after, growth(before, after), sep="\t")
print("CẢ NƯỚC", *all_units, growth(*all_units), sep="\t")
