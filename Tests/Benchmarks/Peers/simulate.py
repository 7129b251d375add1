"""The model of SimulationSpeed, vectorised over the draws in NumPy; prints seconds and means.

The same schemes, distributions, approval waits, people by month, needs, spending by day, lapse and
quantiles. Its generator is NumPy's own, so that means agree within their error and not to the penny.
"""

import sys
import time

import numpy as np

SCHEMES, DRAWS, PEOPLE = 200, 10_000, 700
YEAR_ENDS = np.array([365, 731, 1096])
MONTHS = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31]
LENGTHS = MONTHS + [m + (i == 10) for i, m in enumerate(MONTHS)] + MONTHS
STARTS = np.concatenate([[0], np.cumsum(LENGTHS)])
END = int(STARTS[-1])
MONTH_OF_DAY = np.repeat(np.arange(36), LENGTHS)


def scheme(i):
    start, duration = 30 * (i % 20), 240 + 30 * (i % 15)
    parts = []
    for year, end in enumerate(YEAR_ENDS):
        low = max(0 if year == 0 else YEAR_ENDS[year - 1], start)
        high = min(end, start + duration)
        if low < high:
            parts.append((year, low - start, high - start, 50_000_000 + 1_000_000 * (i * 7 % 90)))
    return start, duration, 2 + i % 7, parts


def triangle(random, low, mode, high, shape):
    u = random.random(shape)
    split = (mode - low) / (high - low)
    return np.where(
        u < split,
        low + np.sqrt(u * (high - low) * (mode - low)),
        high - np.sqrt((1 - u) * (high - low) * (high - mode)),
    )


def place(busy, people, ready, takes):
    """The first day from which the people are there until the work is done, and takes them."""
    free = busy + people <= PEOPLE
    if free.all():
        day = ready.copy()
    else:
        blocked = np.where(free, 36, np.arange(36))
        blocked = np.minimum.accumulate(blocked[:, ::-1], axis=1)[:, ::-1]
        day = ready.copy()
        todo = np.flatnonzero(day < END)
        while todo.size:
            first = MONTH_OF_DAY[day[todo]]
            last = MONTH_OF_DAY[np.minimum(day[todo] + takes[todo], END) - 1]
            block = blocked[todo, first]
            waits = block <= last
            todo, block = todo[waits], block[waits]
            day[todo] = STARTS[block + 1]
            todo = todo[day[todo] < END]
    inside = np.flatnonzero(day < END)
    first = MONTH_OF_DAY[day[inside]]
    last = MONTH_OF_DAY[np.minimum(day[inside] + takes[inside], END) - 1]
    months = np.arange(36)
    busy[inside] += people * ((months >= first[:, None]) & (months <= last[:, None]))
    return day


def shares(part, start, duration, first, takes):
    """The share of a part's money spent in each year and after them."""
    year, low, high, _ = part
    low = first + low * takes // duration
    high = first + high * takes // duration
    done = [np.zeros(DRAWS)]
    for index, end in enumerate(YEAR_ENDS):
        done.append(np.zeros(DRAWS) if index < year else np.clip((end - low) / (high - low), 0, 1))
    return np.diff(np.array(done + [np.ones(DRAWS)]), axis=0)


def simulate(seed):
    random = np.random.Generator(np.random.Philox(seed))
    shape = (SCHEMES, DRAWS)
    cost = triangle(random, -0.1, 0, 0.35, shape)
    time_ = triangle(random, -0.05, 0, 0.6, shape)
    risk = random.random(shape) < 0.2
    case = np.rint(triangle(random, 20, 40, 90, shape)).astype(int)
    board = np.rint(triangle(random, 10, 28, 60, shape)).astype(int)
    schemes = [scheme(i) for i in range(SCHEMES)]
    busy = np.zeros((DRAWS, 36), dtype=int)
    first, takes = np.empty(shape, dtype=int), np.empty(shape, dtype=int)
    ready = np.empty(shape, dtype=int)
    order = sorted(range(SCHEMES), key=lambda i: (schemes[i][0], f"scheme-{i}"))
    for i in order:
        start, duration, people, _ = schemes[i]
        takes[i] = duration + np.rint(duration * time_[i]).astype(int) + 91 * risk[i]
        ready[i] = np.maximum(start, start - 60 + case[i] + board[i])
        first[i] = place(busy, people, ready[i], takes[i])
    live = first + takes
    for i in range(2, SCHEMES, 3):
        live[i] = np.maximum(live[i], live[i - 1])

    capital, revenue = np.zeros((4, DRAWS)), np.zeros((4, DRAWS))
    lapsed = np.zeros((3, DRAWS))
    causes = np.zeros((SCHEMES, 4))
    bands = []
    for i, (start, duration, _, parts) in enumerate(schemes):
        total = sum(part[3] for part in parts)
        extra = cost[i] * total + 12_000_000 * risk[i]
        work, onlyLate, planned = np.zeros((4, DRAWS)), np.zeros((4, DRAWS)), np.zeros(3)
        for part in parts:
            share = shares(part, start, duration, first[i], takes[i])
            capital += share * (part[3] + extra * part[3] / total)
            revenue += share * (part[3] // 5)
            work += share * part[3]
            onlyLate += shares(part, start, duration, first[i], duration) * part[3]
            planned[part[0]] += part[3]
        lost = np.maximum(planned[:, None] - work[:3], 0)
        lapsed += lost
        all_ = lost.sum(axis=0)
        late = np.maximum(planned[:, None] - onlyLate[:3], 0).sum(axis=0)
        late = np.where(first[i] == start, 0, np.where(takes[i] == duration, all_, late))
        late = np.where(all_ > 0, late, 0)
        slip = np.maximum(first[i] - start, 1)
        team = late * (first[i] - ready[i]) / slip
        gate = (late - team) * case[i] / (case[i] + board[i])
        causes[i] = gate.sum(), (late - team - gate).sum(), team.sum(), (all_ - late).sum()
        month = np.searchsorted(STARTS, live[i])
        for year in range(3):
            months = np.clip(12 * (year + 1) - month, 0, None) - np.clip(12 * year - month, 0, None)
            revenue[year] += months * 300_000
        bands.append(np.percentile(total + extra, [10, 50, 80, 90]))
        bands.append(np.percentile(live[i], [10, 50, 90]))
    for values in (*capital, *revenue, *lapsed):
        np.percentile(values, [10, 50, 80, 90])
    whole = capital.sum(axis=0) + revenue.sum(axis=0)
    lost = lapsed.sum(axis=0)
    swings = []
    for values in (cost, time_, case, board):
        low, high = np.percentile(values, [100 / 3, 200 / 3], axis=1)
        for i in range(SCHEMES):
            for outcome in (whole, lost):
                swings.append(outcome[values[i] >= high[i]].mean() - outcome[values[i] <= low[i]].mean())
    for i in range(SCHEMES):
        for outcome in (whole, lost):
            swings.append(outcome[risk[i]].mean() - outcome[~risk[i]].mean())
    return whole.mean(), lost.mean()


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    best = float("inf")
    for seed in range(runs):
        before = time.process_time()
        cost, lost = simulate(seed)
        best = min(best, time.process_time() - before)
    print(f"{best:.4f} {cost:.0f} {lost:.0f}")


if __name__ == "__main__":
    main()
