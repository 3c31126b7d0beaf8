"""Tests of set-up and packaging: their pure parts; the parts that fetch and build are proved by running them."""
