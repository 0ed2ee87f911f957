using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Operators between two values; messages print some of these names.</summary>
internal enum BinaryOperator
{
    EmptyCoalescing,
    NotEmptyCoalescing,
    Or,
    And,
    CompareEqual,
    CompareNotEqual,
    CompareLess,
    CompareGreater,
    CompareLessOrEqual,
    CompareGreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    RangeInclude,
    RangeExclude,
}

internal static class BinaryOperators
{
    public const int UnaryPrecedence = 200;
    public const int IncrementPrecedence = 210;

    private static readonly Dictionary<TokenKind, (BinaryOperator Operator, int Precedence)> ByToken = new()
    {
        [TokenKind.DoubleQuestion] = (BinaryOperator.EmptyCoalescing, 20),
        [TokenKind.QuestionExclamation] = (BinaryOperator.NotEmptyCoalescing, 20),
        [TokenKind.DoubleVerticalBar] = (BinaryOperator.Or, 30),
        [TokenKind.DoubleAmp] = (BinaryOperator.And, 40),
        [TokenKind.DoubleEqual] = (BinaryOperator.CompareEqual, 70),
        [TokenKind.ExclamationEqual] = (BinaryOperator.CompareNotEqual, 70),
        [TokenKind.Less] = (BinaryOperator.CompareLess, 80),
        [TokenKind.LessEqual] = (BinaryOperator.CompareLessOrEqual, 80),
        [TokenKind.Greater] = (BinaryOperator.CompareGreater, 80),
        [TokenKind.GreaterEqual] = (BinaryOperator.CompareGreaterOrEqual, 80),
        [TokenKind.Plus] = (BinaryOperator.Add, 100),
        [TokenKind.Minus] = (BinaryOperator.Subtract, 100),
        [TokenKind.Asterisk] = (BinaryOperator.Multiply, 110),
        [TokenKind.Divide] = (BinaryOperator.Divide, 110),
        [TokenKind.DoubleDivide] = (BinaryOperator.DivideRound, 110),
        [TokenKind.Percent] = (BinaryOperator.Modulus, 110),
        [TokenKind.DoubleLessThan] = (BinaryOperator.ShiftLeft, 110),
        [TokenKind.DoubleGreaterThan] = (BinaryOperator.ShiftRight, 110),
        [TokenKind.DoubleDot] = (BinaryOperator.RangeInclude, 130),
        [TokenKind.DoubleDotLess] = (BinaryOperator.RangeExclude, 130),
    };

    private static readonly Dictionary<BinaryOperator, string> Texts = ByToken.ToDictionary(pair => pair.Value.Operator, pair => Symbols.TextOf(pair.Key));

    private static readonly Dictionary<TokenKind, BinaryOperator?> Assignments = new()
    {
        [TokenKind.Equal] = null,
        [TokenKind.PlusEqual] = BinaryOperator.Add,
        [TokenKind.MinusEqual] = BinaryOperator.Subtract,
        [TokenKind.AsteriskEqual] = BinaryOperator.Multiply,
        [TokenKind.DivideEqual] = BinaryOperator.Divide,
        [TokenKind.DoubleDivideEqual] = BinaryOperator.DivideRound,
        [TokenKind.PercentEqual] = BinaryOperator.Modulus,
    };

    public static bool TryGet(TokenKind kind, out BinaryOperator found, out int precedence)
    {
        var known = ByToken.TryGetValue(kind, out var entry);
        (found, precedence) = entry;
        return known;
    }

    /// <summary>Whether a token assigns, and with which operator between the old value and the new.</summary>
    public static bool IsAssignment(TokenKind kind, out BinaryOperator? compound) => Assignments.TryGetValue(kind, out compound);

    public static string TextOf(BinaryOperator value) => Texts[value];
}
