#!/usr/bin/env python3
"""Builds the three font files of the studio: Inter for Latin, Noto Sans SC for Chinese, one family each.

Not part of the build: the results are kept under src/main/resources/promocast/resources/fonts. Run it again only when the
choice of glyphs changes:

    pip install fonttools
    npm pack @expo-google-fonts/inter@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3     # unpack both
    pip download --no-deps --no-binary :all: jieba==0.42.1                            # unpack it, for jieba/dict.txt
    python3 build_fonts.py INTER_FOLDER NOTO_FOLDER DICT_TXT OUT_FOLDER

Why not the fonts as they are:
- JavaFX has no switch for font features, and Inter's own figures are proportional. The cmap of the copy points the
  digits and the signs of arithmetic at the tabular glyphs (feature tnum), so columns of numbers align. The hyphen stays
  proportional: its tabular glyph tears words such as "E-Mail" apart, and numbers use the true minus.
- JavaFX does not look for missing glyphs in other fonts that an application has loaded, so Latin and Chinese have to be
  in one file.
- With several weights in one family JavaFX picks the wrong one: each weight is a family of its own.
- The SIL Open Font License reserves the name "Source" of the originals; the copies are called Promocast.

Chinese: the 3,755 hanzi of GB 2312 level 1 (the common ones), its symbols, CJK punctuation and full-width forms in all three
weights. The regular weight also shows what stands in the planner's data (names of goods and towns), so it has the commonest
2,600 of the 3,008 hanzi of level 2 besides; the frequencies are those of the words in jieba's dictionary (MIT licence), from
which nothing is kept but this choice. Hinting and layout tables (GSUB, GPOS) are dropped.
"""
import sys
from collections import Counter
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

UNITS_PER_EM = 1000
LIMIT = 2 * 1024 * 1024
LEVEL_2 = 2600
BUILT = 3_800_000_000  # head.created and head.modified, seconds since 1904: the same input gives the same bytes
TABULAR = "0123456789+−×÷=±≈≠<>≤≥"
WEIGHTS = {
    "Promocast": ("400Regular", "Inter_400Regular", "NotoSansSC_400Regular", 400),
    "Promocast Medium": ("500Medium", "Inter_500Medium", "NotoSansSC_500Medium", 500),
    "Promocast SemiBold": ("600SemiBold", "Inter_600SemiBold", "NotoSansSC_600SemiBold", 600),
}
COPYRIGHT = (
    "Copyright 2020 The Inter Project Authors (https://github.com/rsms/inter). "
    "Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
)


def gb2312_rows(first, last):
    """Characters of the rows (0xA1 + row - 1) of GB 2312, in the order of the standard."""
    found = []
    for row in range(first, last + 1):
        for cell in range(1, 95):
            try:
                found.append(bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def latin():
    """What Inter gives: Latin-1, Latin Extended-A, Greek, punctuation, currency, arrows, signs of mathematics, shapes."""
    ranges = [(0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x391, 0x3C9), (0x2000, 0x206F),
              (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x215F), (0x2190, 0x21FF),
              (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717)]
    return {code for low, high in ranges for code in range(low, high + 1)}


def commonest(characters, dictionary, number):
    """The characters that are used most; each line of the dictionary is a word, its frequency and its kind."""
    used = Counter()
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, frequency = line.split(" ")[:2]
        for character in set(word):
            used[character] += int(frequency)
    return sorted(characters, key=lambda character: (-used[character], character))[:number]


def chinese(level_2):
    """What Noto Sans SC gives besides what Inter has."""
    codes = set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F)) | set(range(0xFFE0, 0xFFE7)) | set(range(0x2460, 0x2474))
    rows = gb2312_rows(1, 3) + gb2312_rows(16, 55) + level_2
    return codes | {ord(character) for character in rows}


def subset_of(file, codes):
    """The font with only the given characters, no hinting, no layout tables."""
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, legacy_kern=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "DSIG", "gasp"]
    font = TTFont(file, recalcTimestamp=False)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)
    return font


def tabular_glyphs(file):
    """Character to the name of its tabular glyph, read from the feature tnum."""
    font = TTFont(file)
    cmap, gsub = font.getBestCmap(), font["GSUB"].table
    lookups = next(r.Feature.LookupListIndex for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    mapping = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(table, "ExtSubTable", table).mapping)
    return {ord(character): mapping[cmap[ord(character)]] for character in TABULAR}


def inter_part(file):
    """Inter's share, with tabular figures by default."""
    tabular = tabular_glyphs(file)
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp"]
    font = TTFont(file, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(tabular)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=latin())
    worker.subset(font)
    scale_upem(font, UNITS_PER_EM)
    return font


def add_glyphs(font, other, codes):
    """Copies the glyphs of the characters that {@code font} lacks from {@code other}; both have the same units per em."""
    have, cmap = set(font.getBestCmap()), other.getBestCmap()
    names = {}
    for code in sorted(codes - have):
        if code in cmap:
            names.setdefault(cmap[code], f"cjk{code:05X}")
    order = font.getGlyphOrder()
    for source, target in names.items():
        glyph = other["glyf"][source]
        if glyph.isComposite():
            raise ValueError(f"{source} is made of parts")
        font["glyf"].glyphs[target] = glyph
        font["hmtx"].metrics[target] = other["hmtx"].metrics[source]
        order.append(target)
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    added = {code: names[cmap[code]] for code in codes - have if code in cmap}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)


def rename(font, family, weight):
    """Gives it a name, licence and weight of its own."""
    postscript = family.replace(" ", "") + "-Regular"
    names = {0: COPYRIGHT, 1: family, 2: "Regular", 3: f"1.000;{postscript}", 4: family, 5: "Version 1.000",
             6: postscript, 13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
             14: "https://openfontlicense.org"}
    table = font["name"]
    table.names = []
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | 0x40
    font["OS/2"].ulCodePageRange1 |= 1 << 18  # Chinese, simplified
    font["OS/2"].fsType = 0  # may be embedded
    font["head"].macStyle = 0
    font["head"].created = font["head"].modified = BUILT


def build(family, inter_folder, noto_folder, level_2, out):
    folder, inter, noto, weight = WEIGHTS[family]
    font = inter_part(inter_folder / folder / f"{inter}.ttf")
    codes = chinese(level_2)
    add_glyphs(font, subset_of(noto_folder / folder / f"{noto}.ttf", codes), codes)
    rename(font, family, weight)
    font["post"].formatType = 3.0
    file = out / (family.replace(" ", "-") + ".ttf")
    font.save(file, reorderTables=True)
    size = file.stat().st_size
    print(f"{file.name}: {size:,} bytes, {len(font.getGlyphOrder()):,} glyphs")
    if size >= LIMIT:
        raise SystemExit(f"{file.name} has to stay below {LIMIT:,} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    inter_path, noto_path, dictionary_path, out_path = map(Path, sys.argv[1:])
    more = commonest(gb2312_rows(56, 87), dictionary_path, LEVEL_2)
    for each in WEIGHTS:
        build(each, inter_path, noto_path, more if each == "Promocast" else [], out_path)
