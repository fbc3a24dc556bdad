#!/usr/bin/env python3
"""Writes a raw export of many rows: pieces of two demonstration texts of one category each, with words left out at random, so that few rows
are near-copies and the vocabulary grows as a real log's does. Not a quality set. Usage: million_rows.py ROWS LOG... > export.csv"""
import csv
import random
import sys

rows = int(sys.argv[1])
texts = {}
for path in sys.argv[2:]:
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            texts.setdefault(row["category"], []).append(row["text"].split())
categories = sorted(texts)
draw = random.Random(62)
out = csv.writer(sys.stdout, delimiter=";", lineterminator="\r\n")
out.writerow(["N° appel", "Date de l'appel", "Canal", "Motif", "Verbatim"])
for number in range(rows):
    category = draw.choice(categories)
    first, second = draw.choice(texts[category]), draw.choice(texts[category])
    words = first[draw.randrange(len(first) // 2 + 1):][:25] + second[draw.randrange(len(second) // 2 + 1):][:25]
    words = [word for word in words if draw.random() > 0.15] or words
    draw.shuffle(words) if draw.random() < 0.1 else None
    day, month, year = 1 + number % 28, 1 + number * 24 // rows % 12, 2025 + number * 24 // rows // 12
    out.writerow([f"M-{number}", f"{day:02}/{month:02}/{year} 10:{number % 60:02}", draw.choice(["Téléphone", "Chat", "Courriel"]), category, " ".join(words)])
