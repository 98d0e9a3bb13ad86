"""Every rate over 1 000 generated rows, computed in exact decimals: the independent side of tests/analysis/compute.rs.

Run as `python3 rates.py > rates.tsv`. Inputs have blanks, zeros, negatives and huge values among them. For every
rate a row holds its value to 13 significant digits, or why there is none: Z base 0, N base negative, U plan not
exceeded, 0 or 1 the input that is missing. The last lines hold, for every rate, the total (sums over the rows that have every input), the number
of rows counted, and the sum of all values printed in hundredths of a percent, rounded half away from zero, below 1000.
"""

import random
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, getcontext

getcontext().prec = 60
INPUTS = ["plan", "actual", "prior", "increase", "covered", "population", "labour", "students", "arrears", "receivable"]
RATES = {
    "plan_completion": ("actual", "plan", lambda a, b: div(a, b)),
    "remaining": ("plan", "actual", lambda a, b: a - b),
    "change": ("actual", "prior", lambda a, b: a - b),
    "growth": ("actual", "prior", lambda a, b: div(a - b, b)),
    "growth_by_increase": ("actual", "increase", lambda a, b: div(b, a - b)),
    "index_to_prior": ("actual", "prior", lambda a, b: div(a, b)),
    "coverage": ("covered", "population", lambda a, b: div(a, b)),
    "coverage_of_labour_force": ("covered", "labour", lambda a, b: div(a, b)),
    "coverage_of_students": ("covered", "students", lambda a, b: div(a, b)),
    "arrears_rate": ("arrears", "receivable", lambda a, b: div(a, b)),
    "arrears_rate_of_plan": ("arrears", "plan", lambda a, b: div(a, b)),
    "share": ("actual", None, lambda a, b: div(a, b)),
    "over_fulfilment": ("actual", "plan", lambda a, b: over(a, b)),
    # Held against the sum of all bases: set once the rows are there.
    "contribution": ("actual", "prior", None),
}


def div(a, b):
    if b == 0:
        return "Z"
    if b < 0:
        return "N"
    return a / b


def over(a, b):
    ratio = div(a, b)
    if isinstance(ratio, str):
        return ratio
    return a - b if a > b else "U"


def number(rng):
    kind = rng.random()
    if kind < 0.04:
        return None
    if kind < 0.08:
        return Decimal(0)
    digits = rng.randint(1, 10 ** rng.randint(1, 7))
    if kind < 0.11:
        digits = rng.randint(10**14, 10**15)
    value = Decimal(digits).scaleb(-rng.randint(0, 3))
    return -value if rng.random() < 0.03 else value


def shown(value):
    return value if isinstance(value, str) else format(Context(13, ROUND_HALF_EVEN).create_decimal(value).normalize(), "g")


def main():
    rng = random.Random(2020)
    rows = [{name: number(rng) for name in INPUTS} for _ in range(1000)]
    for row in rows[::10]:
        # An increase that leaves no prior.
        row["increase"] = row["actual"]
    whole = sum(row["actual"] for row in rows if row["actual"] is not None)
    bases = sum(r["prior"] for r in rows if r["actual"] is not None and r["prior"] is not None)
    RATES["contribution"] = ("actual", "prior", lambda a, b: div(a - b, bases))
    print("\t".join(INPUTS + list(RATES)))
    printed = dict.fromkeys(RATES, 0)
    for row in rows:
        cells = ["" if row[name] is None else format(row[name], "f") for name in INPUTS]
        for name, (first, second, rate) in RATES.items():
            a = row[first]
            b = whole if second is None else row[second]
            value = "0" if a is None else "1" if b is None else rate(a, b)
            if a is None or b is None:
                value = "missing " + value
            cells.append(shown(value))
            if not isinstance(value, str) and abs(value) < 1000:
                printed[name] += int((value * 10000).quantize(Decimal(1), ROUND_HALF_UP))
        print("\t".join(cells))
    totals, counts = [], []
    for first, second, rate in RATES.values():
        second = second or first
        both = [r for r in rows if r[first] is not None and r[second] is not None]
        totals.append(shown(rate(sum(r[first] for r in both), sum(r[second] for r in both))))
        counts.append(str(len(both)))
    for line in (totals, counts, [str(p) for p in printed.values()]):
        print("\t".join([""] * len(INPUTS) + line))


main()
