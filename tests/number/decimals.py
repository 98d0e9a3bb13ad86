"""Writes rounding.tsv and reading.tsv: what Python's decimal says of the figures that the tests print and read.

rounding.tsv: a double, a number of decimals, and its 15 significant digits rounded half away from zero to them.
reading.tsv: a number text (comma decimal), how many places a percent sign moves it, and the nearest double.
Run in this folder: python3 decimals.py
"""

import random
from decimal import ROUND_HALF_UP, Context, Decimal, getcontext

getcontext().prec = 400
random.seed(20250701)


def shown(value: float) -> Decimal:
    return Context(prec=15, rounding=ROUND_HALF_UP).plus(Decimal(repr(value)))


def rounded(value: float, decimals: int) -> str:
    result = shown(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return f"{abs(result) if result == 0 else result:f}"


def doubles():
    for decimals in range(5):
        for _ in range(120):  # what a tie looks like on paper
            digits = random.randint(0, 10 ** random.randint(1, 8))
            yield random.choice([1, -1]) * float(f"{digits}5e-{decimals + 1}"), decimals
        for _ in range(60):  # ratios as they are computed
            yield random.randint(1, 10**7) / random.randint(1, 10**7), decimals
        for _ in range(60):  # differences, with their noise
            yield random.randint(0, 10**5) / 1000 - random.randint(0, 10**5) / 1000, decimals
        for _ in range(40):  # money, large
            yield random.choice([1, -1]) * random.uniform(1e9, 1e18), decimals
    for _ in range(150):  # any size
        yield random.choice([1, -1]) * random.uniform(1, 10) * 10.0 ** random.randint(-30, 30), random.randint(0, 12)
    for value in (0.285, 1.005, 2.675, 1.015, 8.345, 0.5, 1.5, 2.5, 1e15, 999999999999999.5, 100000000000000.5,
                  12345678901234.25, 0.045, 1e22, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3, 2 / 3):
        for decimals in (0, 1, 2, 3, 6):
            yield value, decimals
            yield -value, decimals


with open("rounding.tsv", "w") as out:
    for value, decimals in doubles():
        out.write(f"{value!r}\t{decimals}\t{rounded(value, decimals)}\n")

with open("reading.tsv", "w") as out:
    for _ in range(1500):
        whole = str(random.randint(1, 10 ** random.randint(1, 22)))
        part = "".join(random.choice("0123456789") for _ in range(random.choice([1, 2, 4, 5, 6, 9, 14, 17, 20, 25])))
        whole = random.choice([whole, "0"])
        shift = random.choice([0, 0, 2])
        exact = Decimal(f"{whole}.{part}").scaleb(-shift)
        grouped = f"{int(whole):,}".replace(",", ".") if random.random() < 0.5 else whole
        out.write(f"{grouped},{part}\t{shift}\t{float(exact)!r}\n")
