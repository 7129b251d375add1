"""The marks of England's returns by pandas: each overall mark, and the mean of each care setting.

Reads the files that `waymark score --england` reads its marks from, and writes JSON as that does.
usage: score.py FOLDER_OF_RETURNS
"""

import json
import sys

import pandas as pd

DIMENSIONS = [
    "well-led", "smart-foundations", "safe-practice", "support-people", "empower-people",
    "improve-care", "healthy-populations",
]


def main():
    folder = sys.argv[1]
    names = ["dma-2025-icbs.csv", "dma-2025-providers.csv"]
    returns = pd.concat([pd.read_csv(f"{folder}/{name}") for name in names], ignore_index=True)
    returns["overall"] = returns[DIMENSIONS].mean(axis=1)
    summary = returns.groupby("care_setting")[[*DIMENSIONS, "overall"]].mean()
    json.dump(
        {
            "organisations": returns.to_dict(orient="records"),
            "summary": summary.reset_index().to_dict(orient="records"),
        },
        sys.stdout,
        indent=2,
    )


if __name__ == "__main__":
    main()
