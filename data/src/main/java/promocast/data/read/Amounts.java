package promocast.data.read;

import promocast.data.Numbers;

/**
 * Numbers as people write them: with thousands in groups, a currency or a percent sign, such as {@code 1,234.50},
 * {@code ¥1,234}, {@code 5 €}, {@code (12.00)}, {@code 12%}. A percentage is a share: {@code 12%} is 0.12.
 */
final class Amounts {
    /** The unit of what is no amount. */
    static final int NO_AMOUNT = -1;

    /** The unit of an amount without a sign. */
    static final int PLAIN = 0;

    private static final int LONGEST = 32;
    private static final int MAX_DIGITS = 15;
    private static final int GROUP = 3;
    private static final String SIGNS = "¥￥$€£₩₹元%％";
    private static final String[] CODES = {"CNY", "RMB", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "INR", "CHF"};
    private static final int FIRST_CODE = 1 << 16;

    private final char[] buffer;
    private final char point;
    private final char[] digits = new char[LONGEST + 2];
    private int at;
    private int end;
    private int count;
    private int whole;
    private int unit;
    private boolean negative;

    private Amounts(char[] buffer, int start, int length, char point) {
        this.buffer = buffer;
        this.point = point;
        this.at = start;
        this.end = start + length;
    }

    /** The sign of currency or {@code %}, {@link #PLAIN} without one, {@link #NO_AMOUNT} for anything else. */
    static int unit(char[] buffer, int start, int length, char point) {
        if (Numbers.isDecimal(buffer, start, length, point)) {
            return PLAIN;
        }
        return new Amounts(buffer, start, length, point).scan();
    }

    /** The value of what is an amount. */
    static double value(char[] buffer, int start, int length, char point) {
        if (Numbers.isDecimal(buffer, start, length, point)) {
            return Numbers.decimal(buffer, start, length, point);
        }
        var amount = new Amounts(buffer, start, length, point);
        int unit = amount.scan();
        double value = Numbers.decimal(amount.digits, 0, amount.count, '.');
        double signed = amount.negative ? -value : value;
        return unit == '%' ? signed / 100 : signed;
    }

    private int scan() {
        if (end - at > LONGEST || !enclosed()) {
            return NO_AMOUNT;
        }
        boolean sign = sign();
        if (!unitBefore()) {
            return NO_AMOUNT;
        }
        if (!sign) {
            sign();
        }
        return body() && unitAfter() && at == end ? unit : NO_AMOUNT;
    }

    /** Takes brackets off, in which accountants put negative amounts. */
    private boolean enclosed() {
        boolean opens = buffer[at] == '(';
        if (opens != (buffer[end - 1] == ')')) {
            return false;
        }
        if (opens) {
            negative = true;
            at++;
            end--;
        }
        return at < end;
    }

    private boolean sign() {
        if (at == end || buffer[at] != '-' && buffer[at] != '+' || negative) {
            return false;
        }
        negative = buffer[at++] == '-';
        return true;
    }

    private boolean unitBefore() {
        unit = unitHere();
        skipBlanks();
        return unit != '%' && unit != '元';
    }

    private boolean unitAfter() {
        int from = at;
        skipBlanks();
        int after = unitHere();
        if (after == PLAIN) {
            return at == from;
        }
        if (unit != PLAIN) {
            return false;
        }
        unit = after;
        return true;
    }

    private int unitHere() {
        if (at == end) {
            return PLAIN;
        }
        int sign = SIGNS.indexOf(buffer[at]);
        if (sign >= 0) {
            at++;
            char found = SIGNS.charAt(sign);
            return found == '￥' ? '¥' : found == '％' ? '%' : found;
        }
        for (int code = 0; code < CODES.length; code++) {
            if (startsWith(CODES[code])) {
                at += CODES[code].length();
                return FIRST_CODE + code;
            }
        }
        return PLAIN;
    }

    private boolean startsWith(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (buffer[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipBlanks() {
        while (at < end && isBlank(buffer[at])) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /** Digits, perhaps in groups of three, perhaps with a fraction. */
    private boolean body() {
        int first = digits();
        whole = first;
        if (at < end && first > 0 && first <= GROUP && isGroupMark(buffer[at]) && !groups()) {
            return false;
        }
        if (whole == 0 || whole > 1 && digits[0] == '0') {
            return false;
        }
        if (at < end && buffer[at] == point) {
            at++;
            digits[count++] = '.';
            if (digits() == 0) {
                return false;
            }
        }
        return count <= MAX_DIGITS + 1;
    }

    private boolean isGroupMark(char c) {
        return c != point && (c == ',' || c == '.' || c == '\'' || c == '’' || isBlank(c) && digitFollows());
    }

    private boolean digitFollows() {
        return at + 1 < end && Character.digit(buffer[at + 1], 10) >= 0;
    }

    private boolean groups() {
        char mark = buffer[at];
        while (at < end && buffer[at] == mark && (!isBlank(mark) || digitFollows())) {
            at++;
            if (digits() != GROUP) {
                return false;
            }
            whole += GROUP;
        }
        return true;
    }

    private int digits() {
        int from = at;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            digits[count++] = buffer[at++];
        }
        return at - from;
    }
}
