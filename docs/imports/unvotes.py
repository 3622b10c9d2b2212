"""Joins the votes of the R package unvotes with the titles and dates of their roll calls: one row a vote.

    python3 docs/imports/unvotes.py FOLDER | gzip > votes.csv.gz
"""
import csv
import gzip
import sys

folder = sys.argv[1]
with open(f"{folder}/un_roll_call_title.csv", encoding="utf-8", newline="") as file:
    titles = {row["rcid"]: row["title_issue"] for row in csv.DictReader(file)}
with open(f"{folder}/un_roll_calls.csv", encoding="utf-8", newline="") as file:
    calls = {row["rcid"]: row for row in csv.DictReader(file)}

out = csv.writer(sys.stdout)
out.writerow(["rcid", "country", "country_code", "vote", "date", "resolution", "title"])
with gzip.open(f"{folder}/un_votes.csv.gz", "rt", encoding="utf-8", newline="") as file:
    for vote in csv.DictReader(file):
        call = calls[vote["rcid"]]
        # 159 roll calls bear no number of a resolution: their own stands for it.
        resolution = call["unres"] or f"roll call {vote['rcid']}"
        out.writerow([vote["rcid"], vote["country"], vote["country_code"], vote["vote"], call["date"], resolution,
                      titles[vote["rcid"]]])
